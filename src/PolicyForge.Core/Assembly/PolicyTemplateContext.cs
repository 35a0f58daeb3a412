using PolicyForge.Core.Assembly.Functions;
using PolicyForge.Core.Assembly.Objects;
using PolicyForge.Core.Assembly.Values;
using PolicyForge.Core.Reviews;
using PolicyForge.Documents.Reading;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly;

/// <summary>
/// Runs bodies: every value that is printed comes through <see cref="Write(SourceSpan, object?)"/>, which prints it as text,
/// so that nothing an organisation typed can become Markdown.
/// </summary>
internal sealed class PolicyTemplateContext : TemplateContext
{
    private const int Loops = 10_000;
    private const int Depth = 50;
    private const int Output = 2 * 1024 * 1024;
    private static readonly TimeSpan RegexPatience = TimeSpan.FromMilliseconds(500);

    // Nothing writes to the built-in functions, so that all documents share them.
    private static readonly ScriptObject Functions = new TemplateContext().BuiltinObject;

    /// <summary>The objects that every body can read.</summary>
    public static readonly IReadOnlyList<string> Objects = ["answers", "facts", "terms", "policy", "adoption", "school", "trust", "council"];
    private static readonly string[] BodyFunctions = ["option", "optional", "note", "ref", "cite"];

    private readonly BodyScope _scope;

    public PolicyTemplateContext(BodyScope scope, ITemplateLoader texts, CancellationToken cancellation = default)
        : base(Functions)
    {
        _scope = scope;
        StrictVariables = true;
        AutoIndent = false;
        LoopLimit = Loops;
        RecursiveLimit = Depth;
        LimitToString = Output;
        RegexTimeOut = RegexPatience;
        CancellationToken = cancellation;
        TemplateLoader = texts;
        PushGlobal(Globals(scope));
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? value) => value switch
    {
        null => this,
        RenderedText rendered => Write(rendered.Text),
        IBodyValue own => Write(own.Markdown(_scope, span)),
        DateTime date => Write(DateText.Long(DateOnly.FromDateTime(date))),
        _ => Write(MarkdownEscape.Text(ObjectToString(value))),
    };

    /// <summary>Whether a name means something everywhere in a body.</summary>
    public static bool IsGlobal(string name) => Objects.Contains(name) || BodyFunctions.Contains(name) || Functions[name] is not null;

    private static ScriptObject Globals(BodyScope scope)
    {
        var globals = new ScriptObject();
        globals.SetValue("answers", new AnswersObject(scope), true);
        globals.SetValue("facts", new FactsObject(scope), true);
        globals.SetValue("terms", new TermsObject(scope), true);
        globals.SetValue("policy", PolicyObject.Of(scope), true);
        globals.SetValue("adoption", AdoptionObject.Of(scope), true);
        globals.SetValue("school", OrganisationObject.Of(scope, "school", scope.Family?.Self), true);
        globals.SetValue("trust", OrganisationObject.Of(scope, "trust", scope.Family?.Trust), true);
        globals.SetValue("council", OrganisationObject.Of(scope, "council", scope.Family?.Council), true);
        globals.SetValue("option", new OptionFunction(scope), true);
        globals.SetValue("optional", new OptionalFunction(scope), true);
        globals.SetValue("note", new NoteFunction(scope), true);
        globals.SetValue("ref", new ReferenceFunction(scope), true);
        globals.SetValue("cite", new CiteFunction(scope), true);
        return globals;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace PolicyForge.Scriban;

/// <summary>
/// A parsed template. It does not change: one template can be rendered many times, also at the same time, each time
/// in its own <see cref="TemplateContext"/>.
/// </summary>
public sealed class Template
{
    private const string DefaultPath = "<input>";

    private readonly Lazy<TemplateUses> uses;

    private Template(ScriptBlockStatement page, LogMessageBag messages, string? sourceFilePath)
    {
        Page = page;
        Messages = messages;
        SourceFilePath = sourceFilePath;
        uses = new Lazy<TemplateUses>(() => UsesReader.Read(Page));
    }

    /// <summary>The path under which the template was parsed.</summary>
    public string? SourceFilePath { get; }

    /// <summary>Whether the template has mistakes and cannot run.</summary>
    public bool HasErrors => Messages.HasErrors;

    /// <summary>The mistakes, at most 20, in the order in which they were found.</summary>
    public LogMessageBag Messages { get; }

    /// <summary>The variables and functions that the template takes from outside, found without running it.</summary>
    public TemplateUses Uses => uses.Value;

    internal ScriptBlockStatement Page { get; }

    /// <summary>Parses a template; mistakes are in <see cref="Messages"/>.</summary>
    /// <param name="text">The text of the template.</param>
    /// <param name="sourceFilePath">The path to name in messages.</param>
    /// <param name="parserOptions">Limits and choices of the parser.</param>
    /// <param name="lexerOptions">What the text consists of.</param>
    public static Template Parse(string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (page, messages) = Parser.Run(text, sourceFilePath ?? DefaultPath, parserOptions ?? ParserOptions.Default, lexerOptions ?? LexerOptions.Default);
        return new Template(page, messages, sourceFilePath);
    }

    /// <summary>Parses a template; false, with the mistakes, when it has any.</summary>
    /// <param name="text">The text of the template.</param>
    /// <param name="sourceFilePath">The path to name in messages.</param>
    /// <param name="template">The template, when it has no mistakes.</param>
    /// <param name="messages">The mistakes.</param>
    public static bool TryParse(string text, string? sourceFilePath, [NotNullWhen(true)] out Template? template, out LogMessageBag messages)
    {
        var parsed = Parse(text, sourceFilePath);
        messages = parsed.Messages;
        template = parsed.HasErrors ? null : parsed;
        return template is not null;
    }

    /// <summary>Runs the template and returns the text that it prints.</summary>
    /// <param name="context">Variables, settings and limits.</param>
    /// <exception cref="ScriptRuntimeException">The template failed.</exception>
    public string Render(TemplateContext context)
    {
        ThrowIfErrors();

        return context.IsRunning
            ? context.RenderBlock(Page)
            : context.RunTop(() =>
            {
                RunIn(context);
                return context.TakeOutput();
            });
    }

    /// <summary>Runs the template over a model and returns the text that it prints.</summary>
    /// <param name="model">An object whose members are the variables: a <see cref="ScriptObject"/>, a dictionary or any .NET object.</param>
    /// <param name="memberRenamer">How members of .NET objects are called in the template.</param>
    public string Render(object? model = null, MemberRenamerDelegate? memberRenamer = null)
    {
        if (model is TemplateContext given)
            return Render(given);

        var context = new TemplateContext();
        if (memberRenamer is not null)
            context.MemberRenamer = memberRenamer;

        var members = model as ScriptObject ?? [];
        if (!ReferenceEquals(members, model))
            members.Import(model, memberRenamer);

        context.PushGlobal(members);
        return Render(context);
    }

    /// <summary>
    /// Runs the template and returns the value of its last expression instead of printing it; for a text that is one
    /// expression, parsed with <see cref="ScriptMode.ScriptOnly"/>.
    /// </summary>
    /// <param name="context">Variables, settings and limits.</param>
    public object? Evaluate(TemplateContext context)
    {
        ThrowIfErrors();

        return context.RunTop(() => context.Evaluator.RunForValue(Page));
    }

    /// <summary>Runs the template inside another one, into the output that is current.</summary>
    internal void RunIn(TemplateContext context) => context.Evaluator.RunPage(Page);

    private void ThrowIfErrors()
    {
        if (HasErrors)
            throw new ScriptParserRuntimeException(Messages[0].Span, "The template has errors and cannot run:", Messages);
    }
}

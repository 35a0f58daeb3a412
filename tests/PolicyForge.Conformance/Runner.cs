using System.Globalization;
using System.Text.Json;
using PolicyForge.Scriban;

namespace PolicyForge.Conformance;

/// <summary>What our engine answered, and on which level it agrees: 1 the same output or an error in the same phase, 2 the error at the same place.</summary>
internal sealed record Outcome(Case Case, string Answer, bool Level1, bool Level2);

/// <summary>Runs a case with the options that it names.</summary>
internal static class Runner
{
    private const string SourceName = "text";

    public static Outcome Run(Case @case)
    {
        var mode = @case.Mode switch
        {
            "script" or "scientific-script" => ScriptMode.ScriptOnly,
            "frontmatter" => ScriptMode.FrontMatterAndContent,
            _ => ScriptMode.Default,
        };
        if (@case.Mode.StartsWith("scientific", StringComparison.Ordinal))
            return new Outcome(@case, "The scientific language is not supported.", false, false);

        var depthLimit = IntOption(@case, "expressionDepthLimit") ?? 250;
        var template = Template.Parse(@case.Template, SourceName, new ParserOptions { ExpressionDepthLimit = depthLimit }, new LexerOptions { Mode = mode });
        if (template.HasErrors)
            return Failed(@case, "parse", template.Messages[0].Span, template.Messages.ToString());

        try
        {
            var output = template.Render(ContextFor(@case));
            var isSame = @case.Expected is not null && Normalise(output) == Normalise(@case.Expected);
            return new Outcome(@case, output, isSame, isSame);
        }
        catch (ScriptRuntimeException exception)
        {
            return Failed(@case, "runtime", exception.Span, exception.Message);
        }
    }

    private static Outcome Failed(Case @case, string phase, SourceSpan span, string answer)
    {
        var level1 = @case.ErrorPhase == phase;
        var isPlaced = @case.ErrorPlace is null || @case.ErrorPlace == (span.Start.Line + 1, span.Start.Column + 1);
        return new Outcome(@case, answer, level1, level1 && isPlaced);
    }

    private static TemplateContext ContextFor(Case @case)
    {
        var context = new TemplateContext { TemplateLoader = @case.Templates.Count > 0 ? new Loader(@case.Templates) : null };
        context.StrictVariables = BoolOption(@case, "strictVariables", false);
        context.EnableRelaxedMemberAccess = BoolOption(@case, "relaxedMemberAccess", true);
        context.EnableRelaxedTargetAccess = BoolOption(@case, "relaxedTargetAccess", false);
        context.EnableRelaxedIndexerAccess = BoolOption(@case, "relaxedIndexerAccess", true);
        context.EnableRelaxedFunctionAccess = BoolOption(@case, "relaxedFunctionAccess", false);
        context.EnableNullIndexer = BoolOption(@case, "nullIndexer", false);
        context.AutoIndent = BoolOption(@case, "autoIndent", true);
        context.IndentOnEmptyLines = BoolOption(@case, "indentOnEmptyLines", true);
        context.ErrorForStatementFunctionAsExpression = BoolOption(@case, "errorForStatementFunctionAsExpression", false);
        context.LoopLimit = IntOption(@case, "loopLimit") ?? context.LoopLimit;
        context.RecursiveLimit = IntOption(@case, "recursiveLimit") ?? context.RecursiveLimit;
        context.LimitToString = IntOption(@case, "limitToString") ?? context.LimitToString;
        context.ObjectRecursionLimit = IntOption(@case, "objectRecursionLimit") ?? context.ObjectRecursionLimit;
        if (Option(@case, "renderRuntimeException") is not null)
            context.RenderRuntimeException = TemplateContext.RenderRuntimeExceptionDefault;

        if (Option(@case, "culture") is { } culture)
            context.PushCulture(CultureInfo.GetCultureInfo(culture.GetString()!));

        var model = ModelOf(@case, BoolOption(@case, "decimalModel", false));
        context.PushGlobal(model);
        return context;
    }

    private static ScriptObject ModelOf(Case @case, bool decimals)
    {
        if (@case.Model.ValueKind != JsonValueKind.Object)
            return [];

        var model = (ScriptObject)ScriptJson.From(@case.Model)!;
        if (decimals)
            UseDecimals(model);

        return model;
    }

    private static void UseDecimals(ScriptObject members)
    {
        foreach (var (name, value) in members.ToArray())
            members[name] = AsDecimal(value);
    }

    private static object? AsDecimal(object? value)
    {
        switch (value)
        {
            case int or long or double:
                return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
            case ScriptObject members:
                UseDecimals(members);
                return members;
            case ScriptArray items:
                return new ScriptArray(items.Select(AsDecimal));
            default:
                return value;
        }
    }

    private static JsonElement? Option(Case @case, string name) =>
        @case.Options.ValueKind == JsonValueKind.Object && @case.Options.TryGetProperty(name, out var value) ? value : null;

    private static bool BoolOption(Case @case, string name, bool otherwise) => Option(@case, name)?.GetBoolean() ?? otherwise;

    private static int? IntOption(Case @case, string name) => Option(@case, name)?.GetInt32();

    private static string Normalise(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private sealed class Loader(IReadOnlyDictionary<string, string?> templates) : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templates.GetValueOrDefault(templatePath);
    }
}

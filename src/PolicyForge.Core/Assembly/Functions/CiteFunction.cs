using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Documents.Reading;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Functions;

/// <summary><c>cite "key"</c>: an authority, in the edition in force on the document's date.</summary>
internal sealed class CiteFunction(BodyScope scope) : IScriptCustomFunction
{
    /// <summary>How it is written.</summary>
    public const string Usage = """{{ cite "key" }} with a key of authorities.yaml""";

    public object Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var key = Arguments.Text(arguments, 0, callerContext, Usage);
        Arguments.AtMost(1, arguments, callerContext, Usage);
        return scope.Authorities.TryGetValue(key, out var authority)
            ? new RenderedText(Citation(authority))
            : throw new BodyException(callerContext.Span, Codes.UnknownAuthority, $"There is no authority '{key}' in authorities.yaml. {Nearest.Hint(key, [.. scope.Authorities.Keys])}");
    }

    private string Citation(Authority authority)
    {
        var edition = authority.On(scope.On)?.Edition;
        scope.Cites[authority.Key] = edition;
        var title = $"*{MarkdownEscape.Text(authority.Title)}*";
        var linked = authority.Url is { } url ? $"[{title}](<{url.AbsoluteUri}>)" : title;
        return authority.CiteEdition && edition is not null ? $"{linked} ({MarkdownEscape.Text(edition)})" : linked;
    }
}

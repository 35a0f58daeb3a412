using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyForge.Scriban;

/// <summary>The group <c>html</c>.</summary>
internal static class HtmlFunctions
{
    // Runs in time proportional to the text, whatever the text.
    private static readonly Regex Markup = new(
        """<script.*?</script>|<style.*?</style>|<!--.*?-->|<("[^"]*"|'[^']*'|[^"'>])*>""",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private const string NeverEscaped = "-_.~!*'();:@&=+$,/?#[]";

    public static string? Escape(TemplateContext context, SourceSpan span, string? text) =>
        Checked(context, span, WebUtility.HtmlEncode(text));

    public static string? NewlineToBr(TemplateContext context, SourceSpan span, string? text) =>
        Checked(context, span, text?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\n", "<br />" + context.NewLine, StringComparison.Ordinal));

    public static string? Strip(TemplateContext context, SourceSpan span, string? text) =>
        text is null ? null : context.Limits.RunRegex(span, () => Markup.Replace(text, ""));

    public static string? UrlEncode(TemplateContext context, SourceSpan span, string? text) =>
        text is null ? null : Checked(context, span, Uri.EscapeDataString(text));

    public static string? UrlEscape(TemplateContext context, SourceSpan span, string? text)
    {
        if (text is null)
            return null;

        var built = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || NeverEscaped.Contains((char)rune.Value)))
                built.Append((char)rune.Value);
            else
                built.Append(Uri.EscapeDataString(rune.ToString()));
        }

        return Checked(context, span, built.ToString());
    }

    private static string? Checked(TemplateContext context, SourceSpan span, string? text)
    {
        context.Limits.CheckText(span, text?.Length ?? 0);
        return text;
    }
}

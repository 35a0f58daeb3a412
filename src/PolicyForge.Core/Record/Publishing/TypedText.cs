using System.Globalization;
using System.Text;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Takes in what people type, and refuses only what cannot be kept.</summary>
internal static class TypedText
{
    private const int LineLength = 200;

    /// <summary>The text of a file as it is kept: line feeds only, without a byte order mark.</summary>
    public static string Kept(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Whether the text of a file can be kept; what is wrong with it besides is for the check to tell.</summary>
    public static IEnumerable<Problem> File(string field, string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > TextRules.FileBytes)
            yield return new Problem(field, string.Create(CultureInfo.InvariantCulture, $"This is longer than {TextRules.FileBytes / 1024 / 1024} MB. Shorten it."));
        if (text.Contains('\0', StringComparison.Ordinal) || !IsWhole(text))
            yield return new Problem(field, "This holds a NUL or half a character, which cannot be kept. Remove it.");
    }

    /// <summary>A few words that must be there, on one line.</summary>
    public static IEnumerable<Problem> Line(string field, string text, string ask)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [new Problem(field, ask)];
        if (text.Length > LineLength || text.Contains('\n', StringComparison.Ordinal))
            return [new Problem(field, string.Create(CultureInfo.InvariantCulture, $"Write one line of at most {LineLength} characters."))];
        return Printable(field, text);
    }

    /// <summary>A sentence or more that must be there.</summary>
    public static IEnumerable<Problem> Words(string field, string text, string ask) =>
        string.IsNullOrWhiteSpace(text) ? [new Problem(field, ask)] : Printable(field, text);

    private static IEnumerable<Problem> Printable(string field, string text)
    {
        var findings = new Findings();
        TextRules.CheckValue(default, text, findings);
        return findings.Items.Select(item => new Problem(field, item.Message));
    }

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsSurrogatePair(text, i))
                return false;
            i++;
        }

        return true;
    }
}

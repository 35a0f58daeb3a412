using System.Buffers;
using System.Text;

namespace PolicyForge.Documents.Text;

/// <summary>Escapes only what Markdown would obey, so that the text stays readable.</summary>
internal static class MarkdownEscapes
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>&|~");

    /// <summary>Text inside a line.</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (Special.Contains(text[i]) && !(text[i] == '&' && IsAlone(text, i)))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }
        return escaped.ToString();
    }

    /// <summary>Text that begins a paragraph or an item.</summary>
    public static string Line(string text) => Start(Text(text));

    /// <summary>Escapes what would make an item or a heading of a line that is already escaped inside.</summary>
    public static string Start(string line)
    {
        if (line is ['#' or '-' or '+' or '=' or ':', ..])
            return $"\\{line}";
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ')
            ? line.Insert(digits, "\\")
            : line;
    }

    // An ampersand that cannot begin an entity.
    private static bool IsAlone(string text, int at) => at + 1 == text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '#');
}

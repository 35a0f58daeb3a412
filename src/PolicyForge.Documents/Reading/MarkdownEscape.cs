using System.Buffers;
using System.Text;
using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading;

/// <summary>Writes text so that Markdown prints it instead of obeying it.</summary>
public static class MarkdownEscape
{
    // Every ASCII character that Markdown lets a backslash escape, and every line break.
    private static readonly SearchValues<char> Special =
        SearchValues.Create("!\"#$%&()*+-./:;<=>?@[\\]^_`{|}~\r\n\v\f\u0085\u2028\u2029");

    /// <summary>
    /// <paramref name="value"/> as Markdown that <see cref="BodyReader"/> prints literally wherever it stands; line breaks
    /// become <see cref="MarkedText.NewLine"/>. Spaces are treated as anywhere in a paragraph: trimmed at its ends, never doubled.
    /// Characters reserved for fences and control characters are dropped.
    /// </summary>
    public static string Text(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var span = value.AsSpan();
        if (!span.ContainsAny(Special) && !span.ContainsAnyInRange('\0', '\u001F') && !span.ContainsAnyInRange('\uFDD0', '\uFDEF'))
            return value;

        var escaped = new StringBuilder(value.Length + 16);
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (character == '\r' && i + 1 < value.Length && value[i + 1] == '\n')
                continue;
            if (IsLineBreak(character))
                escaped.Append(MarkedText.NewLine);
            else if (char.IsAscii(character) && Special.Contains(character))
                escaped.Append('\\').Append(character);
            else if (character == '\t' || PrintableText.IsPrintable(character))
                escaped.Append(character);
        }
        return escaped.ToString();
    }

    private static bool IsLineBreak(char character) => character is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';
}

using System.Buffers;

namespace PolicyForge.Documents.Reading.Lines;

/// <summary>What a line of Markdown looks like, told before Markdown is parsed.</summary>
internal static class LineShape
{
    private static readonly SearchValues<char> DelimiterCharacters = SearchValues.Create(" \t\r|-:");
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxlcdm");

    /// <summary>A row of a pipe table that is written with a pipe at its start.</summary>
    public static bool IsPipeRow(ReadOnlySpan<char> line) => line.TrimStart() is ['|', ..];

    /// <summary>The row of dashes under the header of a pipe table.</summary>
    public static bool IsDelimiterRow(ReadOnlySpan<char> line) =>
        line.Contains('|') && line.Contains('-') && !line.ContainsAnyExcept(DelimiterCharacters);

    /// <summary>Dashes alone: a page break, also straight under a paragraph.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) => line.Trim(" \t") is ['-', '-', '-', ..] dashes && dashes.IndexOfAnyExcept('-') < 0;

    /// <summary>Whether a text starts with the marker of an item, a heading, a table row or a container.</summary>
    public static bool StartsBlock(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" \t");
        return text switch
        {
            ['|', ..] or ['#', '#', ..] or [':', ':', ':', ..] or ['+', '-' or '=', ..] => true,
            _ => StartsItem(text),
        };
    }

    /// <summary>Whether a text starts with the marker of a list item.</summary>
    public static bool StartsItem(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" \t");
        if (text is ['-' or '*' or '+', ' ' or '\t', ..])
            return true;
        var marker = text.IndexOfAny('.', ')');
        return marker is > 0 and <= 6
            && marker + 1 < text.Length && text[marker + 1] is ' ' or '\t'
            && (!text[..marker].ContainsAnyExceptInRange('0', '9') || IsLetterMarker(text[..marker]));
    }

    /// <summary>Whether a line starts a clause: a number and a dot that nothing indents.</summary>
    public static bool StartsClause(ReadOnlySpan<char> line) => line is [>= '0' and <= '9', ..] && StartsItem(line) && line[line.IndexOfAny('.', ')')] == '.';

    // One letter, or a roman number.
    private static bool IsLetterMarker(ReadOnlySpan<char> marker) =>
        marker.Length == 1 ? char.IsAsciiLetter(marker[0]) : !marker.ContainsAnyExcept(RomanDigits);
}

namespace PolicyForge.Scriban;

/// <summary>What the markers <c>-</c> and <c>~</c> of a code block remove from the text around it.</summary>
internal sealed partial class Lexer
{
    /// <summary>Skips what the last <c>}}</c> asked to skip; tells whether the text goes on at the start of a line.</summary>
    private bool TrimAfterBlock()
    {
        var marker = pendingTrim;
        pendingTrim = '\0';
        var end = offset;
        if (marker == '-')
        {
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;

            offset = end;
            return false;
        }

        while (end < text.Length && IsBlank(text[end]))
            end++;

        offset = end;
        SkipLineEnd();
        return AtLineStart;
    }

    private int TrimBeforeBlock(int start, int end, char marker)
    {
        if (marker == '-')
        {
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
        }
        else if (marker == '~')
        {
            while (end > start && IsBlank(text[end - 1]))
                end--;
        }

        return end;
    }

    /// <summary>The blanks between the start of the line and the block, when nothing else stands there.</summary>
    private string? IndentBefore(int start, int blockStart, bool atLineStart)
    {
        var first = blockStart;
        while (first > start && IsBlank(text[first - 1]))
            first--;

        if (first == blockStart)
            return null;

        var isLineStart = first == start ? atLineStart : text[first - 1] == '\n';
        return isLineStart ? text[first..blockStart] : null;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';
}

namespace PolicyForge.Documents.Reading.Blocks;

/// <summary>Looks for what should not be printed: a word twice, a placeholder left in the text.</summary>
internal static class RunChecks
{
    private const int LongestShown = 200;
    private static readonly HashSet<string> OftenDoubled = new(StringComparer.OrdinalIgnoreCase) { "that", "had" };

    /// <summary>Checks the words of <paramref name="text"/>.</summary>
    public static void Check(ValueList<Inline> text, Findings findings)
    {
        var last = ReadOnlySpan<char>.Empty;
        CheckRuns(text, ref last, findings);
        Residue.Check(text, findings);
    }

    /// <summary>Whether a paragraph is a table that could not be read as one.</summary>
    public static bool IsTable(ValueList<Inline> text) =>
        text is [TextRun { Text: ['|', ' ', ..] or ['+', '-' or '=', '-' or '=', ..] }, ..] and [.., TextRun { Text: [.., '|' or '+'] }];

    private static void CheckRuns(ValueList<Inline> text, ref ReadOnlySpan<char> last, Findings findings)
    {
        foreach (var run in text)
        {
            switch (run)
            {
                case TextRun words:
                    CheckBrackets(words.Text, findings);
                    CheckWords(words.Text, ref last, findings);
                    break;
                case Field { Missing: false } field:
                    CheckRuns(field.Text, ref last, findings);
                    break;
                case Link link:
                    CheckRuns(link.Text, ref last, findings);
                    break;
                default:
                    last = [];
                    break;
            }
        }
    }

    // The last word carries over to the next run, unless punctuation or the middle of a word stands between.
    private static void CheckWords(ReadOnlySpan<char> text, ref ReadOnlySpan<char> last, Findings findings)
    {
        var start = 0;
        for (var end = 0; end <= text.Length; end++)
        {
            if (end < text.Length && text[end] != ' ')
                continue;
            if (end > start)
                CheckWord(text[start..end], ref last, findings);
            start = end + 1;
        }
    }

    private static void CheckWord(ReadOnlySpan<char> word, ref ReadOnlySpan<char> last, Findings findings)
    {
        if (word.Equals(last, StringComparison.OrdinalIgnoreCase) && IsWord(word) && !OftenDoubled.Contains(word.ToString()))
            findings.Add(BodyProblemKind.DoubledWord, $"“{last} {word}”: the same word twice.");
        last = word;
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsLetter(character))
                return false;
        }
        return true;
    }

    private static void CheckBrackets(ReadOnlySpan<char> text, Findings findings)
    {
        for (var start = text.IndexOf('['); start >= 0;)
        {
            var rest = text[(start + 1)..];
            var shown = rest[..Math.Min(rest.Length, LongestShown)];
            var end = shown.IndexOf(']');
            var words = end < 0 ? shown : shown[..end];
            if (!IsQuoted(words))
                findings.Add(BodyProblemKind.LeftoverBracket, $"“[{words}{(end < 0 ? "" : "]")}” is left in the text.");
            var next = rest.IndexOf('[');
            start = next < 0 ? -1 : start + 1 + next;
        }
    }

    // What authors write in brackets for good: [2010], [sic], […].
    private static bool IsQuoted(ReadOnlySpan<char> words) =>
        words is "sic" or "…" or "..." || (!words.IsEmpty && !words.ContainsAnyExceptInRange('0', '9'));
}

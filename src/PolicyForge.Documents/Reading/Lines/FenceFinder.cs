using System.Globalization;
using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Lines;

/// <summary>Finds the fences of a marked text, pairs them, and tells which of them fence whole lines.</summary>
internal static class FenceFinder
{
    /// <summary>The pairs in the order in which they open.</summary>
    public static List<FencePair> Find(string text, IReadOnlyList<Mark> marks, Findings findings)
    {
        var pairs = new List<FencePair>();
        var open = new Stack<FencePair>();
        for (var i = NextFence(text, 0); i >= 0; i = NextFence(text, i + 1))
        {
            if (text[i] == MarkedText.Close)
                CloseInnermost(open, i, findings);
            else if (ReadOpening(text, i, marks) is { } pair)
                open.Push(Added(pairs, pair));
            else
                findings.Add(BodyProblemKind.UnbalancedMark, "A passage is marked in a way that cannot be read.");
        }

        foreach (var pair in open)
            findings.Add(BodyProblemKind.UnbalancedMark, "A marked passage is never closed.");
        pairs.RemoveAll(pair => pair.Close < 0);
        foreach (var pair in pairs)
            pair.IsBlock = pair.CanBeBlock && FencesWholeLines(text, pair, marks);
        return pairs;
    }

    private static int NextFence(string text, int from)
    {
        var at = from < text.Length ? text.AsSpan(from).IndexOfAny(MarkedText.Open, MarkedText.Close) : -1;
        return at < 0 ? -1 : from + at;
    }

    private static FencePair Added(List<FencePair> pairs, FencePair pair)
    {
        pairs.Add(pair);
        return pair;
    }

    private static void CloseInnermost(Stack<FencePair> open, int at, Findings findings)
    {
        if (open.TryPop(out var pair))
            pair.Close = at;
        else
            findings.Add(BodyProblemKind.UnbalancedMark, "A marked passage is closed that was never opened.");
    }

    private static FencePair? ReadOpening(string text, int at, IReadOnlyList<Mark> marks)
    {
        var length = text.AsSpan(at).IndexOf(MarkedText.EndOfOpen);
        if (length < 2 || !int.TryParse(text.AsSpan(at + 1, length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return null;
        return index < marks.Count ? new FencePair(index, marks[index], at, at + length + 1) : null;
    }

    // Authors also write a fence on the same line as the item, row or heading it begins or ends with.
    private static bool FencesWholeLines(string text, FencePair pair, IReadOnlyList<Mark> marks)
    {
        var beginsLine = IsBare(text, LineStart(text, pair.Open), pair.Open, marks);
        var endsLine = IsBare(text, pair.Close + 1, LineEnd(text, pair.Close), marks);
        if (!beginsLine || !endsLine)
            return false;
        var content = text.AsSpan(pair.Start, pair.Close - pair.Start);
        return IsBare(text, pair.Start, Math.Min(LineEnd(text, pair.Start), pair.Close), marks)
            || (content.Contains('\n') && IsBare(text, LineStart(text, pair.Close), pair.Close, marks))
            || LineShape.StartsBlock(content)
            || HasBlankLine(content);
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }

    // Only blanks and fences between two places; a value or a reference counts as words.
    private static bool IsBare(string text, int from, int to, IReadOnlyList<Mark> marks)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] == MarkedText.Open)
            {
                if (ReadOpening(text, i, marks) is not { CanBeBlock: true } pair)
                    return false;
                i = pair.Start - 1;
            }
            else if (text[i] is not (' ' or '\t' or '\r' or MarkedText.Close))
            {
                return false;
            }
        }
        return true;
    }

    private static bool HasBlankLine(ReadOnlySpan<char> content)
    {
        foreach (var line in content.Trim().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                return true;
        }
        return false;
    }
}

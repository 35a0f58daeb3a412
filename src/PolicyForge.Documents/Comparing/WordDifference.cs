using System.Text.RegularExpressions;
using DiffPlex;

namespace PolicyForge.Documents.Comparing;

/// <summary>Finds the words that differ between two texts.</summary>
internal static partial class WordDifference
{
    // Finding the least difference of two texts takes time with the product of their lengths.
    private const long PairLimit = 25_000_000;

    /// <summary>What stayed, went and came; empty when both are the same.</summary>
    public static ValueList<WordChange> Of(string before, string after)
    {
        if (before == after)
            return [];
        return (long)Split(before).Length * Split(after).Length > PairLimit ? Whole(before, after) : Least(before, after);
    }

    private static ValueList<WordChange> Whole(string before, string after) =>
        [new WordChange(WordChangeKind.Removed, before), new WordChange(WordChangeKind.Added, after)];

    private static ValueList<WordChange> Least(string before, string after)
    {
        var difference = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Split);
        var changes = new List<WordChange>();
        var next = 0;
        foreach (var block in difference.DiffBlocks)
        {
            Add(WordChangeKind.Kept, difference.PiecesOld.Skip(next).Take(block.DeleteStartA - next));
            Add(WordChangeKind.Removed, difference.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            Add(WordChangeKind.Added, difference.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
            next = block.DeleteStartA + block.DeleteCountA;
        }

        Add(WordChangeKind.Kept, difference.PiecesOld.Skip(next));
        return changes.ToValueList();

        void Add(WordChangeKind kind, IEnumerable<string> pieces)
        {
            if (string.Concat(pieces) is { Length: > 0 } text)
                changes.Add(new WordChange(kind, text));
        }
    }

    // Words, spaces and marks, each a piece of its own.
    private static string[] Split(string text) => [.. Piece().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\s+|[\p{L}\p{N}'’‑-]+|.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Piece();
}

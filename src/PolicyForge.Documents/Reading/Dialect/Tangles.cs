using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Reading.Dialect;

/// <summary>
/// Keeps paragraphs, tables and headings from the reader of words that were written to keep it busy: the time it takes grows
/// with the square of the signs that each look for their partner.
/// </summary>
internal static class Tangles
{
    /// <summary>The most of these signs that one paragraph or table may hold.</summary>
    public const int MostSigns = 2_000;

    private static readonly object Key = new();

    /// <summary>Has what a parser closes counted.</summary>
    public static void Watch(BlockParser parser) => parser.Closed += Leave;

    /// <summary>Whether a block was left unread.</summary>
    public static bool Is(LeafBlock block) => block.ContainsData(Key);

    private static void Leave(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        if (block is not LeafBlock leaf || Count(leaf) <= MostSigns)
            return;
        leaf.ProcessInlines = false;
        leaf.SetData(Key, Key);
    }

    private static int Count(LeafBlock block)
    {
        var signs = 0;
        for (var i = 0; i < block.Lines.Count; i++)
            signs += Count(block.Lines.Lines[i].Slice.AsSpan());
        return signs;
    }

    // Several stars or underscores in a row look for one partner.
    private static int Count(ReadOnlySpan<char> line)
    {
        var signs = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == '[' || (line[i] is '*' or '_' && (i == 0 || line[i - 1] != line[i])))
                signs++;
        }
        return signs;
    }
}

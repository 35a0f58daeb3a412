using Markdig.Syntax;
using PolicyForge.Documents.Reading.Lines;
using MarkdownBlock = Markdig.Syntax.Block;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace PolicyForge.Documents.Reading.Blocks;

/// <summary>
/// The parts of one container, lists taken apart into their items, and which of them each fence holds. A fence that holds
/// only some of what is inside a part is handed down to that part.
/// </summary>
internal sealed class Level
{
    private static readonly List<BlockFence> NoFences = [];

    private readonly List<Part> _parts = [];
    private readonly List<Wrap> _wraps = [];

    /// <summary>A block, or an item with its list.</summary>
    public readonly record struct Part(MarkdownBlock Block, ListBlock? List)
    {
        /// <summary>The lines it stands on, where fences have to be placed.</summary>
        public int Line { get; init; } = Block.Line;

        public int LastLine { get; init; } = Block.Line;

        /// <summary>The fences that hold only some of what is inside.</summary>
        public List<BlockFence> Inner { get; init; } = NoFences;
    }

    /// <summary>A fence round the parts from one to another, both included.</summary>
    public readonly record struct Wrap(BlockFence Fence, int From, int To);

    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>Outer before inner, in reading order.</summary>
    public IReadOnlyList<Wrap> Wraps => _wraps;

    public static Level Of(ContainerBlock container, List<BlockFence> fences)
    {
        var level = new Level();
        foreach (var block in container)
        {
            if (block is ListBlock list)
            {
                foreach (var item in list)
                    level.Add(item, list);
            }
            else
            {
                level.Add(block, null);
            }
        }
        foreach (var fence in fences)
            level.Place(fence);
        return level;
    }

    /// <summary>The rows of a pipe table: its header's line, the dashes, then a line for each row.</summary>
    public static Level OfRows(MarkdownTable table, int line, List<BlockFence> fences)
    {
        var level = new Level();
        for (var i = 0; i < table.Count; i++)
        {
            var row = line + (i == 0 ? 0 : i + 1);
            level._parts.Add(new Part(table[i], null) { Line = row, LastLine = row });
        }
        foreach (var fence in fences)
            level.Place(fence);
        return level;
    }

    private void Add(MarkdownBlock block, ListBlock? list) => _parts.Add(new Part(block, list) { LastLine = LastLineOf(block) });

    private static int LastLineOf(MarkdownBlock block) => block switch
    {
        MarkdownTable table => table.Line + table.Count,
        ContainerBlock { LastChild: { } last } => LastLineOf(last),
        _ => block.Line,
    };

    private void HandDown(int part, BlockFence fence) =>
        _parts[part] = _parts[part] with { Inner = [.. _parts[part].Inner, fence] };

    private void Place(BlockFence fence)
    {
        var from = _parts.FindIndex(part => part.Line >= fence.First);
        var to = _parts.FindLastIndex(part => part.Line <= fence.Last);
        from = from < 0 ? _parts.Count : from;
        if (from > 0 && _parts[from - 1].LastLine >= fence.First)
            HandDown(from - 1, fence);
        if (to >= from && _parts[to].LastLine > fence.Last)
        {
            HandDown(to, fence);
            to--;
        }
        if (to >= from)
            _wraps.Add(new Wrap(fence, from, to));
    }
}

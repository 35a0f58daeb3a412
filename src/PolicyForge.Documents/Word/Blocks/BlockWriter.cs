using System.Diagnostics;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Writes what the body and its parts hold; each kind of block has a writer of its own.</summary>
internal static class BlockWriter
{
    public static void Write(Pen pen, ValueList<Block> blocks, Place place)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            var notes = Notes(blocks.AsSpan()[index..]);
            if (notes.IsEmpty)
                Write(pen, blocks[index], place);
            else
                NoteWriter.Write(pen, notes, place);
            index += Math.Max(0, notes.Length - 1);
        }
    }

    public static void Write(Pen pen, Block block, Place place)
    {
        switch (block)
        {
            case Heading heading: HeadingWriter.Write(pen, heading); break;
            case Clause clause: ClauseWriter.Write(pen, clause); break;
            case Paragraph paragraph: ParagraphWriter.Write(pen, paragraph, place.Style, place.Look()); break;
            case ItemList list: ListWriter.Write(pen, list, place); break;
            case Table table: TableWriter.Write(pen, table, place); break;
            case SignOff slip: SignOffWriter.Write(pen, slip, place); break;
            case Note note: NoteWriter.Write(pen, [note], place); break;
            case OptionGroup group: OptionGroupWriter.Write(pen, group, place); break;
            case PageBreak: pen.BreakPage(); break;
            default: throw new UnreachableException($"No writer for {block.GetType().Name}.");
        }
    }

    /// <summary>The notes that the blocks start with.</summary>
    private static ReadOnlySpan<Block> Notes(ReadOnlySpan<Block> blocks)
    {
        var count = 0;
        while (count < blocks.Length && blocks[count] is Note)
            count++;
        return blocks[..count];
    }
}

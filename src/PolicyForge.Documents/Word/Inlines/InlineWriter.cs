using System.Diagnostics;

namespace PolicyForge.Documents.Word.Inlines;

/// <summary>Writes what a paragraph holds; each kind has a writer of its own.</summary>
internal static class InlineWriter
{
    public static void Write(Pen pen, ValueList<Inline> inlines, RunLook look = default)
    {
        foreach (var inline in inlines)
            Write(pen, inline, look);
    }

    private static void Write(Pen pen, Inline inline, RunLook look)
    {
        switch (inline)
        {
            case TextRun run: RunWriter.Write(pen, run.Text, look.With(run.Style)); break;
            case LineBreak: RunWriter.Break(pen, look); break;
            case Link link: LinkWriter.Write(pen, link, look); break;
            case Reference reference: ReferenceWriter.Write(pen, reference, look.With(reference.Style)); break;
            case Field field: FieldWriter.Write(pen, field, look.With(field.Style)); break;
            case Marking marking: RunWriter.Write(pen, marking.Text, look with { Character = Styles.StyleIds.Marking }); break;
            case TickBox box: TickBoxWriter.Write(pen, box.Name); break;
            default: throw new UnreachableException($"No writer for {inline.GetType().Name}.");
        }
    }
}

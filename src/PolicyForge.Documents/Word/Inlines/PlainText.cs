using System.Text;

namespace PolicyForge.Documents.Word.Inlines;

/// <summary>The words of runs without their look.</summary>
internal static class PlainText
{
    public static string Of(ValueList<Inline> inlines)
    {
        if (inlines is [TextRun only])
            return only.Text;
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    /// <summary>The words of all paragraphs, with a space between one and the next.</summary>
    public static string Of(ValueList<Block> blocks) =>
        string.Join(' ', blocks.OfType<Paragraph>().Select(paragraph => Of(paragraph.Text)));

    private static void Append(StringBuilder text, ValueList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: text.Append(run.Text); break;
                case LineBreak: text.Append(' '); break;
                case Link link: Append(text, link.Text); break;
                case Reference reference: text.Append(reference.Words).Append(reference.Label); break;
                case Field field: Append(text, field.Text); break;
                case Marking marking: text.Append(marking.Text); break;
                case TickBox: text.Append('☐'); break;
            }
        }
    }
}

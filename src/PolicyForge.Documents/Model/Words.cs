using System.Text;

namespace PolicyForge.Documents;

/// <summary>The words of runs and blocks, without their look, and the words that every form of a document uses alike.</summary>
public static class Words
{
    /// <summary>Heads what a draft still lacks.</summary>
    public const string Gaps = "What is missing";

    /// <summary>Stands before the date from which a document is in force.</summary>
    public const string Effective = "Effective";

    /// <summary>Heads a note, which is not part of the policy.</summary>
    public const string Note = "Note to the adopting organisation";

    /// <summary>The words of <paramref name="runs"/>; a new line counts as a space, a box to tick as nothing.</summary>
    public static string Of(IEnumerable<Inline> runs) => Join(runs, box: "");

    /// <summary>The words of <paramref name="runs"/> as they take room on paper, boxes to tick among them.</summary>
    internal static string Printed(ValueList<Inline> runs) => runs is [TextRun only] ? only.Text : Join(runs, box: "☐");

    /// <summary>The words of all paragraphs, with a space between one and the next.</summary>
    internal static string Printed(ValueList<Block> blocks) => blocks is [Paragraph only]
        ? Printed(only.Text)
        : string.Join(' ', blocks.OfType<Paragraph>().Select(paragraph => Printed(paragraph.Text)));

    private static string Join(IEnumerable<Inline> runs, string box)
    {
        var words = new StringBuilder();
        Append(words, runs, box);
        return words.ToString();
    }

    private static void Append(StringBuilder words, IEnumerable<Inline> runs, string box)
    {
        foreach (var run in runs)
        {
            switch (run)
            {
                case TextRun text: words.Append(text.Text); break;
                case LineBreak: words.Append(' '); break;
                case Link link: Append(words, link.Text, box); break;
                case Field field: Append(words, field.Text, box); break;
                case Reference reference: words.Append(reference.Words).Append(reference.Label); break;
                case Marking marking: words.Append(marking.Text); break;
                case TickBox: words.Append(box); break;
            }
        }
    }
}

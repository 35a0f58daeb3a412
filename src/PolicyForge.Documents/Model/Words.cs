using System.Text;

namespace PolicyForge.Documents;

/// <summary>The words of runs and blocks, without their look.</summary>
public static class Words
{
    /// <summary>The words of <paramref name="runs"/>; a new line counts as a space, a box to tick as nothing.</summary>
    public static string Of(IEnumerable<Inline> runs)
    {
        var words = new StringBuilder();
        foreach (var run in runs)
            Append(words, run);
        return words.ToString();
    }

    private static void Append(StringBuilder words, Inline run)
    {
        switch (run)
        {
            case TextRun text:
                words.Append(text.Text);
                break;
            case LineBreak:
                words.Append(' ');
                break;
            case Link link:
                words.Append(Of(link.Text));
                break;
            case Field field:
                words.Append(Of(field.Text));
                break;
            case Reference reference:
                words.Append(reference.Words).Append(reference.Label);
                break;
            case Marking marking:
                words.Append(marking.Text);
                break;
        }
    }
}

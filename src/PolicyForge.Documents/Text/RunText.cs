using System.Text;

namespace PolicyForge.Documents.Text;

/// <summary>The words of runs in plain text.</summary>
internal static class RunText
{
    /// <summary>The words; an address that they do not tell follows them.</summary>
    public static string Of(ValueList<Inline> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
            Append(text, run);
        return text.ToString();
    }

    /// <summary>A heading with its number.</summary>
    public static string Heading(Heading heading) =>
        heading.Number is null ? Of(heading.Text) : $"{heading.Number}  {Of(heading.Text)}";

    private static void Append(StringBuilder text, Inline run)
    {
        switch (run)
        {
            case TextRun words:
                text.Append(words.Text);
                break;
            case LineBreak:
                text.Append('\n');
                break;
            case Link link:
                AppendLink(text, Of(link.Text), link.Address);
                break;
            case Reference reference:
                text.Append(reference.Words).Append(reference.Label);
                break;
            case Field field:
                text.Append(Of(field.Text));
                break;
            case Marking marking:
                text.Append(marking.Text);
                break;
            case TickBox:
                text.Append('☐');
                break;
        }
    }

    private static void AppendLink(StringBuilder text, string words, string address)
    {
        text.Append(words);
        var bare = address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (!words.Contains(bare.Trim('/'), StringComparison.OrdinalIgnoreCase))
            text.Append(" (").Append(bare.StartsWith('/') ? address : bare).Append(')');
    }
}

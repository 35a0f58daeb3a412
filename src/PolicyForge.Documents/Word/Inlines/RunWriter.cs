using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Inlines;

/// <summary>How a run looks.</summary>
/// <param name="Style">Its emphasis.</param>
/// <param name="Character">Its character style, or null.</param>
internal readonly record struct RunLook(TextStyle Style = TextStyle.Plain, string? Character = null)
{
    public RunLook With(TextStyle style) => this with { Style = Style | style };
}

/// <summary>Writes words as runs.</summary>
internal static class RunWriter
{
    public static void Write(Pen pen, string text, RunLook look = default)
    {
        var rest = text.AsSpan();
        while (rest.IndexOf('\n') is >= 0 and var at)
        {
            WriteLine(pen, rest[..at].TrimEnd('\r'), look);
            Break(pen, look);
            rest = rest[(at + 1)..];
        }

        WriteLine(pen, rest, look);
    }

    public static void Break(Pen pen, RunLook look)
    {
        pen.Digest.Break();
        Open(pen.Xml, look, rightToLeft: false);
        pen.Xml.Literal("<w:br/></w:r>");
    }

    public static void Tab(Pen pen)
    {
        pen.Digest.Break();
        pen.Xml.Literal("<w:r><w:tab/></w:r>");
    }

    /// <summary>Words in Hebrew, Arabic and their like become runs of their own, so that Word sets them from right to left.</summary>
    private static void WriteLine(Pen pen, ReadOnlySpan<char> text, RunLook look)
    {
        while (RightToLeft.Find(text) is ( >= 0 and var start, var length))
        {
            WriteRun(pen, text[..start], look, rightToLeft: false);
            WriteRun(pen, text.Slice(start, length), look, rightToLeft: true);
            text = text[(start + length)..];
        }

        WriteRun(pen, text, look, rightToLeft: false);
    }

    private static void WriteRun(Pen pen, ReadOnlySpan<char> text, RunLook look, bool rightToLeft)
    {
        if (text.IsEmpty)
            return;
        Open(pen.Xml, look, rightToLeft);
        pen.Xml.Verbatim(text[0] == ' ' || text[^1] == ' ' ? """<w:t xml:space="preserve">""" : "<w:t>");
        pen.Xml.Text(text);
        pen.Xml.Literal("</w:t></w:r>");
        pen.Digest.Words(text);
    }

    /// <summary>What is missing is highlighted directly as well: no program shows highlights of styles, and Word can search for these.</summary>
    private static void Open(Markup xml, RunLook look, bool rightToLeft)
    {
        xml.Literal("<w:r>");
        if (look == default && !rightToLeft)
            return;
        xml.Literal("<w:rPr>");
        if (look.Character is { } character)
            xml.Write($"""<w:rStyle w:val="{character}"/>""");
        if (look.Style.HasFlag(TextStyle.Bold))
            xml.Literal("<w:b/><w:bCs/>");
        if (look.Style.HasFlag(TextStyle.Italic))
            xml.Literal("<w:i/><w:iCs/>");
        if (look.Character == StyleIds.Missing)
            xml.Literal("""<w:highlight w:val="yellow"/>""");
        if (rightToLeft)
            xml.Literal("<w:rtl/>");
        xml.Literal("</w:rPr>");
    }
}

/// <summary>Finds words of scripts that run from right to left.</summary>
internal static class RightToLeft
{
    /// <summary>The first stretch of such words, with the spaces between them, or a start of -1.</summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyInRange('\u0590', '\uFEFC');
        while (start >= 0 && !Is(text[start]))
        {
            var next = text[(start + 1)..].IndexOfAnyInRange('\u0590', '\uFEFC');
            start = next < 0 ? -1 : start + 1 + next;
        }

        return start < 0 ? (-1, 0) : (start, Length(text[start..]));
    }

    private static int Length(ReadOnlySpan<char> text)
    {
        var length = 1;
        for (var at = 1; at < text.Length && (Is(text[at]) || text[at] == ' '); at++)
        {
            if (text[at] != ' ')
                length = at + 1;
        }

        return length;
    }

    /// <summary>Hebrew, Arabic, Syriac, Thaana, N'Ko and the presentation forms.</summary>
    private static bool Is(char character) =>
        character is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDCF' or >= '\uFDF0' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}

using System.Text;

namespace PolicyForge.Documents.Text;

/// <summary>Plain text in the making: paragraphs wrapped to a width, set in by what stands before them.</summary>
internal sealed class TextPage(int width = 80)
{
    // However deep a list is, words keep this much room.
    private const int LeastRoom = 20;

    private readonly StringBuilder _text = new(8_192);
    private bool _close;

    /// <summary>How far everything is set in.</summary>
    public int Indent { get; set; }

    public int Room => Math.Max(LeastRoom, width - Indent);

    /// <summary>A paragraph; its lines after the first stand under the first word.</summary>
    /// <param name="words">The words; a line feed starts a new line.</param>
    /// <param name="mark">What stands before the first word.</param>
    /// <param name="close">Whether no blank line separates it from the next of its kind.</param>
    public void Paragraph(string words, string mark = "", bool close = false)
    {
        Separate(close);
        var first = true;
        foreach (var line in LineWrap.Wrap(words, Math.Max(LeastRoom, Room - mark.Length)))
        {
            Line(first ? mark + line : new string(' ', mark.Length) + line);
            first = false;
        }
    }

    /// <summary>Ends a run of close paragraphs: the next one stands off even when it is close, too.</summary>
    public void EndRun() => _close = false;

    /// <summary>A heading.</summary>
    public void Underlined(string words, char underline)
    {
        Separate(close: false);
        foreach (var line in LineWrap.Wrap(words, Room))
            Line(line);
        Line(new string(underline, Math.Min(Room, words.Length)));
        _close = false;
    }

    /// <summary>Lines as they are, with nothing between them.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        Separate(close: false);
        foreach (var line in lines)
            Line(line);
    }

    public override string ToString() => _text.ToString();

    private void Separate(bool close)
    {
        if (_text.Length > 0 && !(close && _close))
            _text.Append('\n');
        _close = close;
    }

    private void Line(string line)
    {
        var words = line.AsSpan().TrimEnd();
        _text.Append(' ', words.IsEmpty ? 0 : Indent).Append(words).Append('\n');
    }
}

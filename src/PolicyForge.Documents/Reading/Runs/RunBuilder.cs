using System.Text;
using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Runs;

/// <summary>
/// Builds the runs of one paragraph: merges words of one style, keeps single spaces, and turns marked passages into
/// fields, references and markings when they close.
/// </summary>
internal sealed class RunBuilder
{
    private readonly StringBuilder _text = new();
    private readonly Stack<Passage> _open = new();
    private Passage _current = new(null, null, TextStyle.Plain);
    private TextStyle _style;
    private bool _seam;

    // Starts true: a paragraph begins without a space.
    private bool _afterSpace = true;

    /// <summary>Begins another paragraph.</summary>
    public void Start()
    {
        _text.Clear();
        _open.Clear();
        _current = new Passage(null, null, TextStyle.Plain);
        (_style, _seam, _afterSpace) = (TextStyle.Plain, false, true);
    }

    /// <summary>Whether nothing has been written yet that prints.</summary>
    public bool IsEmpty => _text.Length == 0 && _current.Runs.Count == 0 && _open.All(passage => passage.Runs.Count == 0);

    public void Text(ReadOnlySpan<char> words, TextStyle style)
    {
        if (words.IsEmpty)
            return;
        SetStyle(style);
        if (NeedsNoCare(words))
        {
            _text.Append(words);
            _afterSpace = words[^1] == ' ';
            return;
        }
        foreach (var character in words)
        {
            if (character is ' ' or '\t')
                Space();
            else if (PrintableText.IsPrintable(character))
                Letter(character);
        }
    }

    public void Space(TextStyle style)
    {
        SetStyle(style);
        Space();
    }

    public void Break()
    {
        TrimSpace();
        Add(new LineBreak());
        _afterSpace = true;
    }

    public void Tick()
    {
        Add(new TickBox(""));
        _afterSpace = false;
    }

    /// <summary>Words were dropped here, after a space.</summary>
    public void Seam() => _seam = true;

    public void Open(Mark mark, TextStyle style) => Push(new Passage(mark, null, style));

    public void OpenLink(string address) => Push(new Passage(null, address, TextStyle.Plain));

    /// <summary>Closes the innermost passage, if it is one that a mark opened.</summary>
    public bool Close() => _open.Count > 0 && _current.Mark is not null && Pop();

    /// <summary>Closes the innermost link; false when marked passages in it are still open.</summary>
    public bool CloseLink()
    {
        var balanced = true;
        while (_current.Address is null)
            balanced &= !Pop();
        Pop();
        return balanced;
    }

    /// <summary>Ends the paragraph.</summary>
    /// <param name="balanced">Whether every passage was closed.</param>
    public Passage Finish(out bool balanced)
    {
        balanced = _open.Count == 0;
        while (_open.Count > 0)
            Pop();
        FlushText();
        PassageRuns.TrimEnd(_current.Runs);
        return _current;
    }

    private void Push(Passage passage)
    {
        FlushText();
        _open.Push(_current);
        _current = passage;
    }

    private bool Pop()
    {
        FlushText();
        var closed = _current;
        _current = _open.Pop();
        var movesSpace = closed.Mark is OptionalMark or OptionMark or NoteMark;
        if (movesSpace && PassageRuns.TrimStart(closed.Runs))
            SpaceBefore(closed.Style);
        var spaceAfter = movesSpace && PassageRuns.TrimEnd(closed.Runs);
        PassageRuns.AddTo(_current.Runs, closed);
        _afterSpace &= closed.Mark is not (ReferenceMark or FieldMark { Missing: true });
        if (spaceAfter)
        {
            _afterSpace = false;
            Space(closed.Style);
        }
        return true;
    }

    // The space that the passage began with has been counted already.
    private void SpaceBefore(TextStyle style) => PassageRuns.Add(_current.Runs, new TextRun(" ", style));

    private void SetStyle(TextStyle style)
    {
        if (style == _style)
            return;
        FlushText();
        _style = style;
    }

    private void Space()
    {
        if (!_afterSpace)
            _text.Append(' ');
        _afterSpace = true;
    }

    // Most words go through in one piece.
    private bool NeedsNoCare(ReadOnlySpan<char> words) =>
        !_seam
        && !(_afterSpace && words[0] == ' ')
        && words.IndexOf("  ", StringComparison.Ordinal) < 0
        && PrintableText.IsPrintable(words);

    private void Letter(char character)
    {
        if (_seam && character is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '’' or '”')
            TrimSpace();
        _seam = false;
        _text.Append(character);
        _afterSpace = false;
    }

    private void TrimSpace()
    {
        if (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        else if (_text.Length == 0)
            PassageRuns.TrimSpace(_current.Runs);
    }

    private void Add(Inline run)
    {
        FlushText();
        _current.Runs.Add(run);
    }

    private void FlushText()
    {
        if (_text.Length == 0)
            return;
        PassageRuns.Add(_current.Runs, new TextRun(PrintableText.WithoutHalves(_text.ToString()), _style));
        _text.Clear();
    }
}

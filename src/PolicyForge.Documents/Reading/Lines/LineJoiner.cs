using System.Text;

namespace PolicyForge.Documents.Reading.Lines;

/// <summary>
/// Puts the lines of a body together again after its fences were taken out: a blank line where paragraphs must not run
/// together, none inside a pipe table.
/// </summary>
internal sealed class LineJoiner(int capacity)
{
    private readonly StringBuilder _markdown = new(capacity);
    private readonly List<string> _grid = [];
    private int _count;
    private bool _separated;
    private bool _inTable;
    private bool _lastPromises;
    private bool _promiseDropped;
    private int _lastIndent;

    /// <summary>The number of the last line with words.</summary>
    public int LastLine => _count - 1;

    public List<int> BrokenPromises { get; } = [];

    public List<int> LoneSlashes { get; } = [];

    /// <summary>What cannot be read of grid tables, by line.</summary>
    public List<(int Line, string Message)> BrokenGrids { get; } = [];

    /// <summary>The rows of dashes of pipe tables, by line.</summary>
    public Dictionary<int, string> Dashes { get; } = [];

    /// <summary>What comes next must not join what came before.</summary>
    public void Separate() => _separated = true;

    /// <summary>Whole lines were dropped here.</summary>
    public void Drop()
    {
        _separated = true;
        _promiseDropped |= _lastPromises;
    }

    /// <summary>Adds a line with words and returns its number, or -1 when it is a table row of which nothing is left.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The line after it, as the author wrote it.</param>
    /// <param name="dropped">Whether something in it was dropped.</param>
    public int Add(ReadOnlySpan<char> line, ReadOnlySpan<char> next, bool dropped)
    {
        var words = line.TrimEnd();
        if (dropped && LineShape.IsPipeRow(words) && IsEmptyRow(words))
            return -1;

        CheckPromise(words);
        if (AddToGrid(words))
            return LastLine;
        var header = IsHeader(words, next);
        var row = header || LineShape.IsDelimiterRow(words) || LineShape.IsPipeRow(words) || (_inTable && words.Contains('|'));
        if (NeedsBlank(words, row, header))
            Append([]);
        _inTable = header || (row && _inTable);
        _separated = false;
        Append(words);
        if (_inTable && LineShape.IsDelimiterRow(words))
            Dashes[LastLine] = words.ToString();
        return LastLine;
    }

    // Inside a table a row of dashes is a row of its own, unless something stands between the table and another one.
    private bool IsHeader(ReadOnlySpan<char> words, ReadOnlySpan<char> next) =>
        (!_inTable || _separated) && LineShape.IsDelimiterRow(next) && words.Contains('|') && !LineShape.IsDelimiterRow(words);

    /// <summary>Ends the text.</summary>
    public void Finish()
    {
        CheckPromise([]);
        EndGrid();
    }

    public override string ToString() => _markdown.ToString();

    // A grid table is put out when its last line is known.
    private bool AddToGrid(ReadOnlySpan<char> words)
    {
        var goesOn = _grid.Count > 0 && !_separated && GridAligner.ContinuesGrid(words);
        if (!goesOn)
            EndGrid();
        if (!goesOn && !GridAligner.StartsGrid(words))
        {
            if (GridMistakes.InBorder(words) is { } mistake)
                BrokenGrids.Add((_count, mistake));
            return false;
        }
        if (!goesOn && _count > 0)
            Append([]);
        _grid.Add(words.ToString());
        _count++;
        (_inTable, _separated) = (false, false);
        return true;
    }

    private void EndGrid()
    {
        if (_grid.Count == 0)
            return;
        if (GridMistakes.In(_grid) is { } mistake)
            BrokenGrids.Add((LastLine, mistake));
        foreach (var line in GridAligner.Align(_grid))
            _markdown.Append(line).Append('\n');
        _grid.Clear();
        _separated = true;
    }

    private bool NeedsBlank(ReadOnlySpan<char> words, bool row, bool header)
    {
        if (_count == 0)
            return false;
        return _inTable ? header || !row : _separated || header || LineShape.IsRule(words);
    }

    private void Append(ReadOnlySpan<char> words)
    {
        _markdown.Append(words).Append('\n');
        _count++;
    }

    // A row emptied by what was dropped may still hold the seams of it.
    private static bool IsEmptyRow(ReadOnlySpan<char> row) => !row.ContainsAnyExcept([' ', '\t', '|', InlineFence.Punctuation, InlineFence.Glue, InlineFence.Seam]);

    private void CheckPromise(ReadOnlySpan<char> words)
    {
        if (_promiseDropped && !Fulfils(words))
            BrokenPromises.Add(LastLine);
        _promiseDropped = false;
        _lastPromises = words is [.., ':'];
        _lastIndent = words.Length - words.TrimStart(" \t").Length;
    }

    // A list, a table or more words of the same item follow.
    private bool Fulfils(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || words is ['#', ..] || LineShape.StartsClause(words))
            return false;
        var indent = words.Length - words.TrimStart(" \t").Length;
        return LineShape.StartsBlock(words) ? indent >= _lastIndent : indent > _lastIndent;
    }
}

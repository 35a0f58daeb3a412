using System.Text;
using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Lines;

/// <summary>A body whose fences of whole lines have been taken out of its Markdown.</summary>
/// <param name="Markdown">What is left: Markdown with fences inside sentences only, as <see cref="InlineFence"/> writes them.</param>
/// <param name="Fences">The fences taken out, outer before inner.</param>
/// <param name="BrokenPromises">The lines that end in a colon before a list that was dropped whole.</param>
/// <param name="LoneSlashes">The lines with a slash beside a passage that was dropped.</param>
/// <param name="BrokenGrids">What cannot be read of grid tables, by line.</param>
/// <param name="Dashes">The rows of dashes of pipe tables, by line: their lengths are the shares of the columns.</param>
internal sealed record MarkedLines(
    string Markdown,
    List<BlockFence> Fences,
    List<int> BrokenPromises,
    List<int> LoneSlashes,
    List<(int Line, string Message)> BrokenGrids,
    Dictionary<int, string> Dashes)
{
    public static MarkedLines Read(string text, IReadOnlyList<Mark> marks, Findings findings)
    {
        var pairs = FenceFinder.Find(text, marks, findings);
        var joiner = new LineJoiner(text.Length);
        new Scanner(text, pairs, joiner).Run();
        var fences = new List<BlockFence>();
        foreach (var pair in pairs)
        {
            if (pair.IsBlock && pair.Mark is not DecidedMark && pair.FirstLine >= 0)
                fences.Add(new BlockFence(pair.Mark, pair.FirstLine, pair.LastLine));
        }
        return new MarkedLines(joiner.ToString(), fences, joiner.BrokenPromises, joiner.LoneSlashes, joiner.BrokenGrids, joiner.Dashes);
    }

    /// <summary>Goes through the lines of a marked text and hands what they fence to the joiner.</summary>
    private sealed class Scanner(string text, List<FencePair> pairs, LineJoiner joiner)
    {
        private readonly Dictionary<int, FencePair> _opens = pairs.ToDictionary(pair => pair.Open);
        private readonly Dictionary<int, FencePair> _closes = pairs.ToDictionary(pair => pair.Close);
        private readonly List<FencePair> _waiting = [];
        private readonly StringBuilder _line = new(200);
        private readonly List<FencePair> _closing = [];
        private readonly OpenItems _items = new();
        private bool _blank;
        private bool _dropped;
        private bool _slash;

        // A note between two items is moved into the first, so that it does not end their list: up to where, and how far.
        private int _noteEnd = -1;
        private int _noteIndent;

        public void Run()
        {
            for (var start = 0; start < text.Length;)
            {
                var length = text.AsSpan(start).IndexOf('\n');
                var end = length < 0 ? text.Length : start + length;
                ReadLine(start, end);
                start = end + 1;
            }
            joiner.Finish();
        }

        private void ReadLine(int start, int end)
        {
            _closing.Clear();
            StartNote(start, end);
            if (text.AsSpan(start, end - start).ContainsAnyInRange('\uFDD0', '\uFDEF'))
                ReadFenced(start, end);
            else
                EndLine(text.AsSpan(start, end - start), start, end, dropped: false);
        }

        private void StartNote(int start, int end)
        {
            if (start <= _noteEnd || NoteAt(start + OpenItems.IndentOf(text.AsSpan(start, end - start))) is not { } note)
                return;
            var line = text.AsSpan(note.Start, note.Close - note.Start).TrimStart("\r\n");
            var indent = OpenItems.IndentOf(line.Length < note.Close - note.Start ? line : text.AsSpan(start, end - start));
            _noteIndent = Math.Max(0, _items.ContentBefore(LineAfter(note)) - indent);
            _noteEnd = note.Close;
        }

        // The note that begins at a place and leaves nothing on its last line for others.
        private FencePair? NoteAt(int at) =>
            _opens.TryGetValue(at, out var pair) && pair.Mark is NoteMark && RestOfLine(pair.Close + 1).IsWhiteSpace() ? pair : null;

        // The next line with words, without the fences before it.
        private ReadOnlySpan<char> LineAfter(FencePair note)
        {
            var at = note.Close + 1;
            while (at < text.Length)
            {
                var line = RestOfLine(at);
                var start = at + OpenItems.IndentOf(line);
                if (NoteAt(start) is { } another)
                    at = another.Close + 1;
                else if (_opens.TryGetValue(start, out var pair) && pair.CanBeBlock)
                    at = pair.Start;
                else if (_closes.ContainsKey(start))
                    at = start + 1;
                else if (line.IsWhiteSpace())
                    at += line.Length + 1;
                else
                    return line;
            }
            return [];
        }

        private ReadOnlySpan<char> RestOfLine(int from)
        {
            var rest = text.AsSpan(from);
            return rest.IndexOf('\n') is >= 0 and var length ? rest[..length] : rest;
        }

        private void ReadFenced(int start, int end)
        {
            _line.Clear();
            (_dropped, _slash) = (false, false);
            for (var i = start; i < end;)
            {
                var plain = text.AsSpan(i, end - i).IndexOfAnyInRange('\uFDD0', '\uFDEF');
                var words = text.AsSpan(i, plain < 0 ? end - i : plain);
                _line.Append(words);
                i += words.Length;
                if (i < end)
                    i = ReadFence(i, end);
            }
            EndLine(_line.ToString(), start, end, _dropped);
        }

        // Returns the place after the fence.
        private int ReadFence(int at, int end)
        {
            if (_opens.TryGetValue(at, out var opening))
                return Open(opening, end);
            if (_closes.TryGetValue(at, out var closing))
                Close(closing);
            else if (text[at] == MarkedText.NewLine)
                InlineFence.WriteNewLine(_line);
            else if (text[at] == MarkedText.Open && text.AsSpan(at, end - at).IndexOf(MarkedText.EndOfOpen) is > 0 and < 12 and var length)
                return at + length + 1;
            return at + 1;
        }

        private int Open(FencePair pair, int end)
        {
            var dropped = pair.Mark is DecidedMark && text.AsSpan(pair.Start, pair.Close - pair.Start).IsWhiteSpace();
            if (pair.IsBlock)
                _waiting.Add(pair);
            else if (dropped && pair.Close < end)
                return Drop(pair, end);
            else if (pair.Mark is not DecidedMark)
                InlineFence.WriteOpening(_line, pair);
            else if (Neighbours(pair, -1).Any(IsKept))
                Enumerate(Neighbours(pair, +1).Any(IsKept) ? ", " : " and ");
            return pair.Start;
        }

        private void Enumerate(string separator)
        {
            while (_line.Length > 0 && _line[^1] is ' ' or '\t')
                _line.Length--;
            _line.Append(separator);
        }

        private bool IsKept(FencePair pair) => !text.AsSpan(pair.Start, pair.Close - pair.Start).IsWhiteSpace();

        // The alternatives of the same list straight before or after one, the nearest first.
        private IEnumerable<FencePair> Neighbours(FencePair pair, int step)
        {
            if (pair.Mark is not DecidedMark { ListOf: { } list })
                yield break;
            while (Neighbour(pair, step) is { IsBlock: false, Mark: DecidedMark next } other && next.ListOf == list)
                yield return pair = other;
        }

        private FencePair? Neighbour(FencePair pair, int step)
        {
            var at = (step < 0 ? pair.Open : pair.Close) + step;
            while (at >= 0 && at < text.Length && text[at] is ' ' or '\t')
                at += step;
            return (step < 0 ? _closes : _opens).GetValueOrDefault(at);
        }

        private int Drop(FencePair pair, int end)
        {
            _dropped = true;
            var next = pair.Close + 1;
            _slash |= Residue.EndsInSlash(_line) || Residue.StartsWithSlash(text.AsSpan(next, end - next));
            if (IsBlank(_line))
            {
                while (next < end && text[next] is ' ' or '\t')
                    next++;
            }
            else if (_line[^1] is ' ' or '\t')
            {
                InlineFence.WriteSeam(_line);
            }
            return next;
        }

        private void Close(FencePair pair)
        {
            if (!pair.IsBlock)
            {
                if (pair.Mark is not DecidedMark)
                    InlineFence.WriteClosing(_line, pair);
            }
            else if (!IsBlank(_line))
            {
                _closing.Add(pair);
            }
            else if (_waiting.Remove(pair))
            {
                joiner.Drop();
            }
            else
            {
                pair.LastLine = joiner.LastLine;
                joiner.Separate();
            }
        }

        private void EndLine(ReadOnlySpan<char> line, int start, int end, bool dropped)
        {
            if (!line.ContainsAnyExcept(" \t\r"))
            {
                joiner.Separate();
                _blank = true;
                return;
            }

            var inNote = start <= _noteEnd;
            if (!inNote)
                _items.Read(line, _blank);
            else if (_noteIndent > 0)
                line = string.Concat(new string(' ', _noteIndent), line);
            _blank = inNote;
            if (joiner.Add(line, end < text.Length ? RestOfLine(end + 1) : [], dropped) is >= 0 and var number)
                Place(number, dropped && _slash);
        }

        private void Place(int line, bool slash)
        {
            if (slash)
                joiner.LoneSlashes.Add(line);
            foreach (var pair in _waiting)
                pair.FirstLine = line;
            _waiting.Clear();
            foreach (var pair in _closing)
                pair.LastLine = line;
        }

        private static bool IsBlank(StringBuilder line)
        {
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] is not (' ' or '\t' or '\r'))
                    return false;
            }
            return true;
        }
    }
}

using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Runs;

/// <summary>What a closed passage becomes among the runs around it.</summary>
internal static class PassageRuns
{
    /// <summary>Adds a run, merging words of one style.</summary>
    public static void Add(List<Inline> runs, Inline run)
    {
        if (run is TextRun { Text.Length: 0 })
            return;
        if (run is TextRun text && runs is [.., TextRun last] && last.Style == text.Style)
            runs[^1] = last with { Text = last.Text + text.Text };
        else
            runs.Add(run);
    }

    /// <summary>Adds what <paramref name="closed"/> became.</summary>
    public static void AddTo(List<Inline> runs, Passage closed)
    {
        if (closed.Mark is ReferenceMark reference)
            runs.Add(new Reference(reference.Target, "", reference.Fallback ?? "", closed.Style));
        else if (closed.Mark is FieldMark { Missing: true } missing)
            runs.Add(new Field(missing.Source, Bracketed(Settled(closed.Runs), closed.Style), true, closed.Style));
        else if (closed.Runs.Count > 0)
            AddWords(runs, closed);
    }

    /// <summary>Puts the markings of alternatives and notes into their place.</summary>
    public static ValueList<Inline> Settled(List<Inline> runs)
    {
        if (!runs.Exists(run => run is InlineOptions or InlineNote))
            return runs.ToValueList();

        var settled = new List<Inline>(runs.Count + 4);
        foreach (var run in runs)
        {
            if (run is InlineOptions options)
                AddOptions(settled, options);
            else if (run is InlineNote note)
                AddBetween(settled, null, "[Note: ", note.Text, "]");
            else
                Add(settled, run);
        }
        return settled.ToValueList();
    }

    /// <summary>Takes the space off the front; whether there was one.</summary>
    public static bool TrimStart(List<Inline> runs)
    {
        if (runs is not [TextRun { Text: [' ', ..] } first, ..])
            return false;
        if (first.Text.Length == 1)
            runs.RemoveAt(0);
        else
            runs[0] = first with { Text = first.Text[1..] };
        return true;
    }

    /// <summary>Takes a space off the end.</summary>
    public static void TrimSpace(List<Inline> runs)
    {
        if (runs is [.., TextRun { Text: [.., ' '] }])
            TrimEnd(runs);
    }

    /// <summary>Takes spaces and new lines off the end; whether there were any.</summary>
    public static bool TrimEnd(List<Inline> runs)
    {
        var trimmed = false;
        while (runs.Count > 0 && TrimmedLast(runs[^1], out var last))
        {
            trimmed = true;
            runs.RemoveAt(runs.Count - 1);
            if (last is null)
                continue;
            runs.Add(last);
            break;
        }
        return trimmed;
    }

    private static bool TrimmedLast(Inline run, out Inline? trimmed)
    {
        trimmed = null;
        switch (run)
        {
            case LineBreak:
                return true;
            case TextRun { Text: [.., ' '] } text:
                trimmed = text.Text.Length == 1 ? null : text with { Text = text.Text[..^1] };
                return true;
            case Field { Missing: false, Text: [.., TextRun { Text: [.., ' '] } or LineBreak] } field:
                List<Inline> inner = [.. field.Text];
                TrimEnd(inner);
                trimmed = inner.Count == 0 ? null : field with { Text = inner.ToValueList() };
                return true;
            default:
                return false;
        }
    }

    private static void AddWords(List<Inline> runs, Passage closed)
    {
        switch (closed.Mark)
        {
            case FieldMark field:
                runs.Add(new Field(field.Source, Settled(closed.Runs), false, closed.Style));
                break;
            case OptionalMark optional:
                AddBetween(runs, optional.Question, "[", Settled(closed.Runs), "]");
                break;
            case NoteMark:
                runs.Add(new InlineNote(Settled(closed.Runs)));
                break;
            case OptionMark option:
                AddOption(runs, option, Settled(closed.Runs));
                break;
            default:
                AddLink(runs, closed);
                break;
        }
    }

    private static void AddLink(List<Inline> runs, Passage closed) => runs.Add(new Link(closed.Address!, Settled(closed.Runs)));

    private static void AddBetween(List<Inline> runs, string? question, string before, ValueList<Inline> words, string after)
    {
        runs.Add(new Marking(question, before));
        runs.AddRange(words);
        runs.Add(new Marking(question, after));
    }

    private static void AddOption(List<Inline> runs, OptionMark option, ValueList<Inline> words)
    {
        if (runs is [.., InlineOptions before, TextRun { Text: " " }] && before.Question == option.Question)
            runs.RemoveAt(runs.Count - 1);
        if (runs is [.., InlineOptions others] && others.Question == option.Question)
            others.Options.Add((option, words));
        else
            runs.Add(new InlineOptions(option.Question, [(option, words)]));
    }

    private static void AddOptions(List<Inline> runs, InlineOptions group)
    {
        for (var i = 0; i < group.Options.Count; i++)
        {
            runs.Add(new Marking(group.Question, i == 0 ? "[" : " / "));
            runs.AddRange(group.Options[i].Text);
        }
        runs.Add(new Marking(group.Question, "]"));
    }

    private static ValueList<Inline> Bracketed(ValueList<Inline> words, TextStyle style)
    {
        var runs = new List<Inline>(words.Count + 2);
        Add(runs, new TextRun("[", style));
        foreach (var word in words)
            Add(runs, word);
        Add(runs, new TextRun("]", style));
        return runs.ToValueList();
    }
}

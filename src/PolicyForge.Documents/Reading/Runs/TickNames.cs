namespace PolicyForge.Documents.Reading.Runs;

/// <summary>Names boxes to tick by the words beside them.</summary>
internal static class TickNames
{
    /// <summary>Names each box by the words up to the next one or, where there are none, by the words before it.</summary>
    public static ValueList<Inline> Fill(ValueList<Inline> runs)
    {
        foreach (var run in runs)
        {
            if (run is TickBox)
                return Filled(runs);
        }
        return runs;
    }

    /// <summary>Names the boxes in <paramref name="runs"/> that stand alone.</summary>
    public static ValueList<Inline> FillEmpty(ValueList<Inline> runs, string name) =>
        runs.Any(run => run is TickBox { Name: "" })
            ? runs.Select(run => run is TickBox { Name: "" } ? new TickBox(name) : run).ToValueList()
            : runs;

    private static ValueList<Inline> Filled(ValueList<Inline> runs)
    {
        var filled = new List<Inline>(runs);
        for (var i = 0; i < filled.Count; i++)
        {
            if (filled[i] is not TickBox)
                continue;
            var after = filled.Skip(i + 1).TakeWhile(run => run is not TickBox);
            var before = filled.Take(i).Reverse().TakeWhile(run => run is not TickBox).Reverse();
            var name = Words.Of(after).Trim();
            filled[i] = new TickBox(name.Length > 0 ? name : Words.Of(before).Trim(' ', ':'));
        }
        return filled.ToValueList();
    }
}

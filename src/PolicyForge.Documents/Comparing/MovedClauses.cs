namespace PolicyForge.Documents.Comparing;

/// <summary>Finds what was moved: as few clauses as explain the new order.</summary>
internal static class MovedClauses
{
    public static IReadOnlySet<string> Between(IReadOnlyList<ClauseText> before, IReadOnlyList<ClauseText> after)
    {
        var places = before.Select((clause, index) => (clause, index)).ToDictionary(pair => pair.clause.Id, StringComparer.Ordinal);
        var common = after.Where(clause => places.ContainsKey(clause.Id)).ToList();
        var stayed = common
            .Where(clause => places[clause.Id].clause.Parent == clause.Parent)
            .GroupBy(clause => clause.Parent)
            .SelectMany(siblings => InOrder([.. siblings.Select(clause => clause.Id)], id => places[id].index));
        return common.Select(clause => clause.Id).Except(stayed, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
    }

    // The longest rising subsequence, by patience: ends[n] is the best last item of a rising sequence of n + 1 items.
    private static List<string> InOrder(string[] ids, Func<string, int> placeOf)
    {
        var ends = new List<int>();
        var previous = new int[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var length = ends.BinarySearch(i, Comparer<int>.Create((left, right) => placeOf(ids[left]).CompareTo(placeOf(ids[right]))));
            length = length < 0 ? ~length : length;
            previous[i] = length > 0 ? ends[length - 1] : -1;
            if (length == ends.Count)
                ends.Add(i);
            else
                ends[length] = i;
        }

        var rising = new List<string>();
        for (var i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = previous[i])
            rising.Add(ids[i]);
        return rising;
    }
}

namespace PolicyForge.Documents.Comparing;

/// <summary>How a document differs from another, clause by clause. Numbers do not count: they follow from the order.</summary>
/// <param name="Changes">What changed, in the order of the later document; what was removed stands at the end, in its old order.</param>
public sealed record DocumentComparison(ValueList<ClauseChange> Changes)
{
    /// <summary>Whether both say the same.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>What is new.</summary>
    public IEnumerable<ClauseChange> Added => Changes.Where(change => change.IsAdded);

    /// <summary>What is gone.</summary>
    public IEnumerable<ClauseChange> Removed => Changes.Where(change => change.IsRemoved);

    /// <summary>What stands elsewhere.</summary>
    public IEnumerable<ClauseChange> Moved => Changes.Where(change => change.IsMoved);

    /// <summary>What says something else.</summary>
    public IEnumerable<ClauseChange> Reworded => Changes.Where(change => change.IsReworded);

    /// <summary>Compares the bodies of two documents.</summary>
    public static DocumentComparison Of(PolicyDocument before, PolicyDocument after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = ClauseTextReader.Read(before.Body);
        var now = ClauseTextReader.Read(after.Body);
        var oldById = old.ToDictionary(clause => clause.Id, StringComparer.Ordinal);
        var kept = now.Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal);
        var moved = MovedClauses.Between(old, now);
        return new([
            .. now.Select(clause => Compare(oldById.GetValueOrDefault(clause.Id), clause, moved)).OfType<ClauseChange>(),
            .. old.Where(clause => !kept.Contains(clause.Id)).Select(clause => new ClauseChange(clause.Id, clause, null, IsMoved: false, [])),
        ]);
    }

    private static ClauseChange? Compare(ClauseText? before, ClauseText after, IReadOnlySet<string> moved)
    {
        if (before is null)
            return new ClauseChange(after.Id, null, after, IsMoved: false, []);
        var change = new ClauseChange(after.Id, before, after, moved.Contains(after.Id), WordDifference.Of(before.Text, after.Text));
        return change.IsMoved || change.IsReworded || change.HasOtherCondition ? change : null;
    }
}

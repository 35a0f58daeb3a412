using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Reviews;
using PolicyForge.Documents;

namespace PolicyForge.Core.Assembly;

/// <summary>The revision history, newest first, with the version at hand among it.</summary>
internal static class RevisionHistory
{
    public static ValueList<Revision> Of(ModelPolicy policy)
    {
        var entries = policy.Changes.Select(change => (change.Version, change.Date, change.Summary)).ToList();
        if (entries.TrueForAll(entry => entry.Version != policy.Version))
            entries.Add((policy.Version, policy.Issued ?? policy.Effective, "This version"));
        return Print(entries);
    }

    public static ValueList<Revision> Of(Adoption adoption)
    {
        var entries = adoption.History.Select(entry => (entry.Version, entry.Date, entry.Summary)).ToList();
        if (entries.TrueForAll(entry => entry.Version != adoption.Version))
            entries.Add((adoption.Version, adoption.LastApproved ?? adoption.Effective, $"This version, made from version {adoption.Model} of the model"));
        return Print(entries);
    }

    private static ValueList<Revision> Print(IEnumerable<(string Version, DateOnly? Date, string Summary)> entries) => entries
        .OrderByDescending(entry => entry.Version, VersionOrder.Instance)
        .Select(entry => new Revision(entry.Version, entry.Date is { } date ? DateText.Long(date) : "", entry.Summary))
        .ToValueList();
}

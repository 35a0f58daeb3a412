using PolicyForge.Documents;
using PolicyForge.Documents.Comparing;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Holds the reasons that were given against what changed since the version before.</summary>
internal static class ClauseReasons
{
    /// <summary>Every change without a reason, and every reason without a change.</summary>
    /// <param name="before">The version before; null when this is the first, which needs no reasons.</param>
    /// <param name="after">The version to be published.</param>
    /// <param name="given">The reasons, by clause id.</param>
    public static IEnumerable<Problem> Problems(PolicyDocument? before, PolicyDocument after, IReadOnlyDictionary<string, string> given)
    {
        // What stands before the first heading has no id that a reason could be given by.
        var changes = before is null ? [] : DocumentComparison.Of(before, after).Changes.Where(change => change.Id.Length > 0).ToList();
        var changed = changes.Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. changes.SelectMany(change => TypedText.Words($"reasons.{change.Id}", given.GetValueOrDefault(change.Id, ""), $"'{change.Id}' {What(change)}. Say why.")),
            .. given.Keys.Where(id => !changed.Contains(id)).Select(id => new Problem($"reasons.{id}", $"'{id}' did not change. Remove its reason.")),
        ];
    }

    private static string What(ClauseChange change) => change switch
    {
        { IsAdded: true } => "is new",
        { IsRemoved: true } => "was removed",
        { IsReworded: true, IsMoved: true } => "was moved and reworded",
        { IsReworded: true } => "was reworded",
        { IsMoved: true } => "was moved",
        _ => "belongs to another option",
    };
}

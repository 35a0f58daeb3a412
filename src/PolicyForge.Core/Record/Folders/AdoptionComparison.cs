using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Tells whether a folder and the record say the same of an adoption.</summary>
internal static class AdoptionComparison
{
    /// <summary>Whether they are the same in everything.</summary>
    public static bool Same(AdoptionRecord left, AdoptionRecord right) => left.Status == right.Status && SameText(left, right);

    /// <summary>Whether they are the same but for where the adoption stands.</summary>
    public static bool SameText(AdoptionRecord left, AdoptionRecord right) =>
        Facts(left).Equals(Facts(right))
        && JsonNode.DeepEquals(left.Consultation, right.Consultation)
        && JsonNode.DeepEquals(left.History, right.History)
        && left.Approvals.SequenceEqual(right.Approvals)
        && left.Amendments.Count == right.Amendments.Count
        && left.Amendments.Zip(right.Amendments).All(pair => Same(pair.First, pair.Second));

    private static object Facts(AdoptionRecord adoption) => (
        (adoption.PublisherId, adoption.ModelVersion, adoption.Version),
        (adoption.Owner, adoption.Author, adoption.Effective, adoption.Review),
        (adoption.Location, adoption.Source));

    private static bool Same(AmendmentRecord left, AmendmentRecord right) =>
        left.ClauseId == right.ClauseId && left.Deviates == right.Deviates && JsonNode.DeepEquals(left.Content, right.Content);
}

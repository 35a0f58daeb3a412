using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;

namespace PolicyForge.Data.Stores;

/// <summary>An adoption as a query finds it, with its parts as JSON.</summary>
internal sealed record AdoptionRow(
    string OrganisationId,
    string PolicyId,
    int Number,
    string PublisherId,
    string ModelVersion,
    string Version,
    string Title,
    AdoptionStatus Status,
    string? Owner,
    string? Author,
    JsonNode? Consultation,
    DateOnly? Effective,
    string? Review,
    DateOnly? ReviewDue,
    string? Location,
    string? Source,
    JsonArray History,
    bool IsPublic,
    string StartedBy,
    DateTimeOffset StartedAt,
    string? AdoptedBy,
    DateTimeOffset? AdoptedAt,
    JsonObject? FrozenAnswers,
    JsonObject? FrozenCites,
    string? WithdrawnReason,
    long Revision,
    JsonArray Amendments,
    JsonArray Approvals)
{
    public AdoptionRecord Record => new()
    {
        OrganisationId = OrganisationId,
        PolicyId = PolicyId,
        Number = Number,
        PublisherId = PublisherId,
        ModelVersion = ModelVersion,
        Version = Version,
        Title = Title,
        Status = Status,
        Owner = Owner,
        Author = Author,
        Consultation = Consultation,
        Effective = Effective,
        Review = Review,
        ReviewDue = ReviewDue,
        Location = Location,
        Source = Source,
        History = History,
        IsPublic = IsPublic,
        StartedBy = StartedBy,
        StartedAt = StartedAt,
        AdoptedBy = AdoptedBy,
        AdoptedAt = AdoptedAt,
        FrozenAnswers = FrozenAnswers,
        FrozenCites = FrozenCites,
        WithdrawnReason = WithdrawnReason,
        Amendments = [.. Amendments.Select(Amendment)],
        Approvals = [.. Approvals.Select(Approval)],
        Revision = Revision,
    };

    private static AmendmentRecord Amendment(JsonNode? row) =>
        new(row!["position"]!.GetValue<int>(), row["content"]!.DeepClone().AsObject(), row["clause_id"]!.GetValue<string>(), row["deviates"]!.GetValue<bool>());

    private static ApprovalRecord Approval(JsonNode? row) => new(
        row!["position"]!.GetValue<int>(),
        row["stage"]!.GetValue<string>(),
        row["body"]!.GetValue<string>(),
        row["date"] is { } date ? DateOnly.ParseExact(date.GetValue<string>(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
        row["minute"]?.GetValue<string>());
}

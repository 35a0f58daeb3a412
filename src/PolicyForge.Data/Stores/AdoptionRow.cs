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
    /// <summary>Selects such rows from <c>adoptions a</c>.</summary>
    public const string Select =
        """
        SELECT
            a.organisation_id,
            a.policy_id,
            a.number,
            a.publisher_id,
            a.model_version,
            a.version,
            a.title,
            a.status,
            a.owner,
            a.author,
            a.consultation,
            a.effective,
            a.review,
            a.review_due,
            a.location,
            a.source,
            a.history,
            a.is_public,
            a.started_by,
            a.started_at,
            a.adopted_by,
            a.adopted_at,
            a.frozen_answers,
            a.frozen_cites,
            a.withdrawn_reason,
            a.revision,
            (
                SELECT coalesce(jsonb_agg(to_jsonb(m) ORDER BY m.position), '[]')
                FROM amendments m
                WHERE m.organisation_id = a.organisation_id
                  AND m.policy_id = a.policy_id
                  AND m.number = a.number
            ) AS amendments,
            (
                SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.position), '[]')
                FROM approvals p
                WHERE p.organisation_id = a.organisation_id
                  AND p.policy_id = a.policy_id
                  AND p.number = a.number
            ) AS approvals
        FROM adoptions a
        """;

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

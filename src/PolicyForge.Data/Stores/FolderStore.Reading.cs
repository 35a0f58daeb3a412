using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;

namespace PolicyForge.Data.Stores;

internal sealed partial class FolderStore
{
    public async Task<IReadOnlyList<AdoptionRecord>> AdoptionsAsync(string organisation, CancellationToken cancellation)
    {
        var amendments = (await AmendmentsAsync(organisation)).ToLookup(row => (row.PolicyId, row.Number), row => new AmendmentRecord(row.Position, row.Content, row.ClauseId, row.Deviates));
        var approvals = (await ApprovalsAsync(organisation)).ToLookup(row => (row.PolicyId, row.Number), row => new ApprovalRecord(row.Position, row.Stage, row.Body, row.Date, row.Minute));
        return [.. (await AdoptionRowsAsync(organisation)).Select(row => row.ToRecord([.. amendments[(row.PolicyId, row.Number)]], [.. approvals[(row.PolicyId, row.Number)]]))];
    }

    private Task<IReadOnlyList<AdoptionRow>> AdoptionRowsAsync(string organisation) => session.ListAsync<AdoptionRow>(
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
            a.adopted_by,
            a.adopted_at,
            a.revision
        FROM adoptions a
        WHERE a.organisation_id = @Organisation
        ORDER BY a.policy_id, a.number
        """,
        new { Organisation = organisation });

    private Task<IReadOnlyList<AmendmentRow>> AmendmentsAsync(string organisation) => session.ListAsync<AmendmentRow>(
        """
        SELECT
            m.policy_id,
            m.number,
            m.position,
            m.content,
            m.clause_id,
            m.deviates
        FROM amendments m
        WHERE m.organisation_id = @Organisation
        ORDER BY m.policy_id, m.number, m.position
        """,
        new { Organisation = organisation });

    private Task<IReadOnlyList<ApprovalRow>> ApprovalsAsync(string organisation) => session.ListAsync<ApprovalRow>(
        """
        SELECT
            p.policy_id,
            p.number,
            p.position,
            p.stage,
            p.body,
            p.date,
            p.minute
        FROM approvals p
        WHERE p.organisation_id = @Organisation
        ORDER BY p.policy_id, p.number, p.position
        """,
        new { Organisation = organisation });

    private sealed record AmendmentRow(string PolicyId, int Number, int Position, JsonObject Content, string ClauseId, bool Deviates);

    private sealed record ApprovalRow(string PolicyId, int Number, int Position, string Stage, string Body, DateOnly? Date, string? Minute);

    private sealed record AdoptionRow(
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
        string? AdoptedBy,
        DateTimeOffset? AdoptedAt,
        long Revision)
    {
        public AdoptionRecord ToRecord(AmendmentRecord[] amendments, ApprovalRecord[] approvals) => new()
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
            AdoptedBy = AdoptedBy,
            AdoptedAt = AdoptedAt,
            Amendments = amendments,
            Approvals = approvals,
            Revision = Revision,
        };
    }
}

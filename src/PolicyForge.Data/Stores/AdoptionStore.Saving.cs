using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Data.Stores;

internal sealed partial class AdoptionStore
{
    public async Task<bool> AddAsync(AdoptionRecord adoption, CancellationToken cancellation) =>
        await session.FindAsync<int?>(
            """
            WITH started AS
            (
                INSERT INTO adoptions
                    (organisation_id, policy_id, number, publisher_id, model_version, version, title, status, owner, author, consultation,
                     effective, review, review_due, location, source, history, is_public, started_by, started_at)
                VALUES
                    (@Organisation, @Policy, @Number, @PublisherId, @ModelVersion, @Version, @Title, @Status, @Owner, @Author, @Consultation,
                     @Effective, @Review, @ReviewDue, @Location, @Source, @History, @IsPublic, @StartedBy, @StartedAt)
                ON CONFLICT DO NOTHING
                RETURNING number
            ),
            amended AS
            (
                INSERT INTO amendments (organisation_id, policy_id, number, position, content, clause_id, deviates, made_by, made_at)
                SELECT @Organisation, @Policy, s.number, m.position, m.content, m.clause_id, m.deviates, @StartedBy, @StartedAt
                FROM started s
                CROSS JOIN jsonb_to_recordset(@Amendments) AS m (position integer, content jsonb, clause_id text, deviates boolean)
            )
            SELECT number FROM started
            """,
            Columns(adoption)) is not null;

    public async Task<bool> SaveAsync(AdoptionRecord adoption, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            UPDATE adoptions
            SET version = @Version,
                status = @Status,
                owner = @Owner,
                author = @Author,
                consultation = @Consultation,
                effective = @Effective,
                review = @Review,
                review_due = @ReviewDue,
                location = @Location,
                source = @Source,
                history = @History,
                is_public = @IsPublic,
                adopted_by = @AdoptedBy,
                adopted_at = @AdoptedAt,
                frozen_answers = @FrozenAnswers,
                frozen_cites = @FrozenCites,
                withdrawn_reason = @WithdrawnReason,
                revision = revision + 1
            WHERE organisation_id = @Organisation
              AND policy_id = @Policy
              AND number = @Number
              AND revision = @Revision
            """,
            Columns(adoption)) == 1;

    public Task FreezeAsync(AdoptionKey key, FrozenFile document, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO adopted_documents (organisation_id, policy_id, number, content, sha256, document)
        VALUES (@Organisation, @Policy, @Number, @Word, @Sha256, @Document)
        """,
        new { key.Organisation, key.Policy, key.Number, document.Word, document.Sha256, document.Document });

    public Task<FrozenFile?> FrozenAsync(AdoptionKey key, CancellationToken cancellation) => session.FindAsync<FrozenFile>(
        """
        SELECT
            d.content AS word,
            d.sha256,
            d.document
        FROM adopted_documents d
        WHERE d.organisation_id = @Organisation
          AND d.policy_id = @Policy
          AND d.number = @Number
        """,
        key);

    private static object Columns(AdoptionRecord adoption) => new
    {
        Organisation = adoption.OrganisationId,
        Policy = adoption.PolicyId,
        adoption.Number,
        adoption.PublisherId,
        adoption.ModelVersion,
        adoption.Version,
        adoption.Title,
        Status = adoption.Status.ToString().ToLowerInvariant(),
        adoption.Owner,
        adoption.Author,
        adoption.Consultation,
        adoption.Effective,
        adoption.Review,
        adoption.ReviewDue,
        adoption.Location,
        adoption.Source,
        adoption.History,
        adoption.IsPublic,
        adoption.StartedBy,
        adoption.StartedAt,
        adoption.AdoptedBy,
        adoption.AdoptedAt,
        adoption.FrozenAnswers,
        adoption.FrozenCites,
        adoption.WithdrawnReason,
        adoption.Revision,
        Amendments = Amendments(adoption.Amendments),
    };

    private static JsonArray Amendments(IEnumerable<AmendmentRecord> amendments) =>
        [.. amendments.Select(amendment => JsonSerializer.SerializeToNode(amendment, JsonSerializerOptions))];

    private static JsonSerializerOptions JsonSerializerOptions { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}

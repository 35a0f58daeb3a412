using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>Answers and locks.</summary>
internal sealed class AnswerStore(Session session) : IAnswerStore
{
    public Task<IReadOnlyList<AnswerRecord>> OfPolicyAsync(IReadOnlyCollection<string> organisations, string policy, CancellationToken cancellation) =>
        session.ListAsync<AnswerRecord>(
            """
            SELECT
                a.organisation_id,
                a.policy_id,
                a.question_id,
                a.value,
                a.locked,
                a.answered_by,
                a.answered_at,
                a.revision
            FROM answers a
            WHERE a.organisation_id = ANY(@Organisations)
              AND a.policy_id = @Policy
            ORDER BY a.organisation_id, a.question_id
            """,
            new { Organisations = organisations.ToArray(), Policy = policy });

    public async Task<ModelText?> QuestionsAsync(string organisation, string policy, CancellationToken cancellation)
    {
        var row = await session.FindAsync<ModelRow>(
            """
            WITH candidates AS
            (
                SELECT
                    a.publisher_id,
                    a.model_version AS version,
                    CASE a.status WHEN 'adopted' THEN 2 ELSE 1 END AS rank
                FROM adoptions a
                WHERE a.organisation_id = @Organisation
                  AND a.policy_id = @Policy
                  AND a.status IN ('draft', 'consultation', 'approved', 'adopted')
                UNION ALL
                SELECT
                    p.organisation_id,
                    p.latest_version,
                    3
                FROM policies p
                WHERE p.organisation_id = ANY(scope_list('publishers'))
                  AND p.policy_id = @Policy
                  AND p.latest_version IS NOT NULL
                  AND is_offered(p.organisation_id, @Organisation)
            )
            SELECT
                v.organisation_id AS publisher,
                v.policy_id AS policy,
                v.version,
                v.policy_yaml,
                v.body,
                v.shared
            FROM candidates c
            JOIN policy_versions v ON v.organisation_id = c.publisher_id AND v.policy_id = @Policy AND v.version = c.version
            ORDER BY c.rank, v.organisation_id
            LIMIT 1
            """,
            new { Organisation = organisation, Policy = policy });
        return row?.Text;
    }

    public async Task<bool> AddAsync(AnswerRecord answer, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            INSERT INTO answers (organisation_id, policy_id, question_id, value, locked, answered_by, answered_at, revision)
            VALUES (@OrganisationId, @PolicyId, @QuestionId, @Value, @Locked, @AnsweredBy, @AnsweredAt, 1)
            ON CONFLICT DO NOTHING
            """,
            answer) == 1;

    public async Task<bool> ReplaceAsync(AnswerRecord answer, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            UPDATE answers
            SET value = @Value,
                locked = @Locked,
                answered_by = @AnsweredBy,
                answered_at = @AnsweredAt,
                revision = revision + 1
            WHERE organisation_id = @OrganisationId
              AND policy_id = @PolicyId
              AND question_id = @QuestionId
              AND revision = @Revision
            """,
            answer) == 1;

    public async Task<bool> RemoveAsync(AnswerRecord answer, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            DELETE FROM answers
            WHERE organisation_id = @OrganisationId
              AND policy_id = @PolicyId
              AND question_id = @QuestionId
              AND revision = @Revision
            """,
            answer) == 1;

    public Task<IReadOnlyList<ContraryAnswer>> ContraryAsync(AnswerRecord answer, CancellationToken cancellation) =>
        session.ListAsync<ContraryAnswer>(
            """
            SELECT
                o.organisation_id,
                o.name,
                a.value
            FROM relations r
            JOIN organisations o ON o.organisation_id = r.organisation_id
            JOIN answers a ON a.organisation_id = r.organisation_id AND a.policy_id = @PolicyId AND a.question_id = @QuestionId
            WHERE r.above_id = @OrganisationId
              AND r.until IS NULL
              AND (r.kind = 'trust' OR o.kind = 'maintained')
              AND a.value <> @Value
            ORDER BY o.organisation_id
            """,
            answer);

    private sealed record ModelRow(string Publisher, string Policy, string Version, string PolicyYaml, string Body, JsonObject Shared)
    {
        public ModelText Text => new(Publisher, Policy, Version, PolicyYaml, Body, ModelStore.Texts(Shared));
    }
}

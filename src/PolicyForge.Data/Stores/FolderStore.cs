using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>An organisation's whole record, a set at a time.</summary>
internal sealed partial class FolderStore(Session session) : IFolderStore
{
    public Task<IReadOnlyList<AnswerRecord>> AnswersAsync(string organisation, IReadOnlyCollection<string> others, IReadOnlyCollection<string> policies, CancellationToken cancellation) =>
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
            WHERE a.organisation_id = @Organisation
               OR (a.organisation_id = ANY(@Others) AND a.policy_id = ANY(@Policies))
            ORDER BY a.organisation_id, a.policy_id, a.question_id
            """,
            new { Organisation = organisation, Others = others.ToArray(), Policies = policies.ToArray() });

    public Task SaveAnswersAsync(IReadOnlyCollection<AnswerRecord> answers, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO answers (organisation_id, policy_id, question_id, value, locked, answered_by, answered_at)
        SELECT r.organisation_id, r.policy_id, r.question_id, r.value, r.locked, r.answered_by, r.answered_at
        FROM jsonb_to_recordset(@Rows) AS r (organisation_id text, policy_id text, question_id text, value jsonb, locked boolean, answered_by text, answered_at timestamptz)
        ON CONFLICT (organisation_id, policy_id, question_id) DO UPDATE
        SET value = excluded.value,
            locked = excluded.locked,
            answered_by = excluded.answered_by,
            answered_at = excluded.answered_at,
            revision = answers.revision + 1
        """,
        new { Rows = new JsonArray([.. answers.Select(Row)]) });

    public Task SaveAuthoritiesAsync(JsonObject authorities, DateTimeOffset now, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO authorities AS a (authority_key, content, changed_at)
        SELECT e.key, e.value, @Now
        FROM jsonb_each(@Authorities) e
        ON CONFLICT (authority_key) DO UPDATE
        SET content = excluded.content,
            changed_at = excluded.changed_at
        WHERE a.content <> excluded.content
        """,
        new { Authorities = authorities, Now = now });

    private static JsonObject Row(AnswerRecord answer) => new()
    {
        ["organisation_id"] = answer.OrganisationId,
        ["policy_id"] = answer.PolicyId,
        ["question_id"] = answer.QuestionId,
        ["value"] = answer.Value.DeepClone(),
        ["locked"] = answer.Locked,
        ["answered_by"] = answer.AnsweredBy,
        ["answered_at"] = answer.AnsweredAt,
    };
}

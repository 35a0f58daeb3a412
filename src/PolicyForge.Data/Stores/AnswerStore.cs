using PolicyForge.Core.Record;
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
}

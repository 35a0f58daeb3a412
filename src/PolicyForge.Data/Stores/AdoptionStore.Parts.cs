using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Data.Stores;

internal sealed partial class AdoptionStore
{
    public Task PutAmendmentAsync(AdoptionKey key, AmendmentRecord amendment, Signature by, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO amendments (organisation_id, policy_id, number, position, content, clause_id, deviates, made_by, made_at)
        VALUES (@Organisation, @Policy, @Number, @Position, @Content, @ClauseId, @Deviates, @Actor, @At)
        ON CONFLICT (organisation_id, policy_id, number, position) DO UPDATE
        SET content = @Content,
            clause_id = @ClauseId,
            deviates = @Deviates,
            made_by = @Actor,
            made_at = @At
        """,
        new { key.Organisation, key.Policy, key.Number, amendment.Position, amendment.Content, amendment.ClauseId, amendment.Deviates, by.Actor, by.At });

    public Task RemoveAmendmentAsync(AdoptionKey key, int position, CancellationToken cancellation) => session.RunAsync(
        """
        DELETE FROM amendments
        WHERE organisation_id = @Organisation
          AND policy_id = @Policy
          AND number = @Number
          AND position = @Position
        """,
        new { key.Organisation, key.Policy, key.Number, Position = position });

    public Task AddApprovalAsync(AdoptionKey key, ApprovalRecord approval, Signature by, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO approvals (organisation_id, policy_id, number, position, stage, body, date, minute, recorded_by, recorded_at)
        VALUES (@Organisation, @Policy, @Number, @Position, @Stage, @Body, @Date, @Minute, @Actor, @At)
        """,
        new { key.Organisation, key.Policy, key.Number, approval.Position, approval.Stage, approval.Body, approval.Date, approval.Minute, by.Actor, by.At });

    public Task RemoveApprovalAsync(AdoptionKey key, int position, CancellationToken cancellation) => session.RunAsync(
        """
        DELETE FROM approvals
        WHERE organisation_id = @Organisation
          AND policy_id = @Policy
          AND number = @Number
          AND position = @Position
        """,
        new { key.Organisation, key.Policy, key.Number, Position = position });

    public Task<IReadOnlyList<VersionDecision>> DecisionsAsync(string organisation, string? policy, VersionKey? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<VersionDecision>(
            """
            SELECT
                d.organisation_id,
                d.publisher_id,
                d.policy_id,
                d.version,
                d.decision,
                d.reason,
                d.decided_by,
                d.decided_at
            FROM version_decisions d
            WHERE d.organisation_id = @Organisation
              AND (@Policy::text IS NULL OR d.policy_id = @Policy)
              AND (d.policy_id, d.publisher_id, d.version) > (@AfterPolicy, @AfterPublisher, @AfterVersion)
            ORDER BY d.policy_id, d.publisher_id, d.version
            LIMIT @Limit
            """,
            new { Organisation = organisation, Policy = policy, AfterPolicy = after?.Policy ?? "", AfterPublisher = after?.Publisher ?? "", AfterVersion = after?.Version ?? "", Limit = limit });

    public Task DecideAsync(VersionDecision decision, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO version_decisions (organisation_id, policy_id, publisher_id, version, decision, reason, decided_by, decided_at)
        VALUES (@OrganisationId, @PolicyId, @PublisherId, @Version, @Word, @Reason, @DecidedBy, @DecidedAt)
        ON CONFLICT (organisation_id, policy_id, publisher_id, version) DO UPDATE
        SET decision = @Word,
            reason = @Reason,
            decided_by = @DecidedBy,
            decided_at = @DecidedAt
        """,
        new { decision.OrganisationId, decision.PolicyId, decision.PublisherId, decision.Version, Word = decision.Decision.ToString().ToLowerInvariant(), decision.Reason, decision.DecidedBy, decision.DecidedAt });

    public async Task<bool> UndoDecisionAsync(VersionKey version, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            DELETE FROM version_decisions
            WHERE organisation_id = @Organisation
              AND policy_id = @Policy
              AND publisher_id = @Publisher
              AND version = @Version
            """,
            version) == 1;
}

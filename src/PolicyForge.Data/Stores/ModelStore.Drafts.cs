using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Data.Stores;

internal sealed partial class ModelStore
{
    public async Task<bool> LockPolicyAsync(PolicyKey key, CancellationToken cancellation) =>
        await session.FindAsync<string>(
            """
            SELECT p.policy_id
            FROM policies p
            WHERE p.organisation_id = @PublisherId
              AND p.policy_id = @PolicyId
            FOR UPDATE
            """,
            key) is not null;

    public async Task<bool> AddPolicyAsync(PolicyKey key, string title, DateTimeOffset at, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            INSERT INTO policies (organisation_id, policy_id, title, created_at)
            VALUES (@PublisherId, @PolicyId, @Title, @At)
            ON CONFLICT DO NOTHING
            """,
            new { key.PublisherId, key.PolicyId, Title = title, At = at }) == 1;

    public async Task<bool> AddDraftAsync(ModelText text, string actor, DateTimeOffset at, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            INSERT INTO policy_versions (organisation_id, policy_id, version, policy_yaml, body, sha256, created_at, created_by)
            VALUES (@Publisher, @Policy, @Version, @PolicyYaml, @Body, @Sha256, @At, @Actor)
            ON CONFLICT DO NOTHING
            """,
            new { text.Publisher, text.Policy, text.Version, text.PolicyYaml, text.Body, Sha256 = HashOfDraft(text), At = at, Actor = actor }) == 1;

    public Task SaveDraftAsync(ModelText text, CancellationToken cancellation) =>
        session.RunAsync(
            """
            UPDATE policy_versions
            SET policy_yaml = @PolicyYaml,
                body = @Body,
                sha256 = @Sha256,
                revision = revision + 1
            WHERE organisation_id = @Publisher
              AND policy_id = @Policy
              AND version = @Version
            """,
            new { text.Publisher, text.Policy, text.Version, text.PolicyYaml, text.Body, Sha256 = HashOfDraft(text) });

    public Task RemoveDraftAsync(PolicyKey key, string version, CancellationToken cancellation) =>
        session.RunAsync(
            """
            DELETE FROM policy_versions
            WHERE organisation_id = @PublisherId
              AND policy_id = @PolicyId
              AND version = @Version;

            DELETE FROM policies p
            WHERE p.organisation_id = @PublisherId
              AND p.policy_id = @PolicyId
              AND NOT EXISTS
              (
                  SELECT
                  FROM policy_versions v
                  WHERE v.organisation_id = p.organisation_id
                    AND v.policy_id = p.policy_id
              );
            """,
            new { key.PublisherId, key.PolicyId, Version = version });

    // A draft includes the shared texts as they come to be, so they are no part of it.
    private static string HashOfDraft(ModelText text) => (text with { Shared = new Dictionary<string, string>() }).Sha256;
}

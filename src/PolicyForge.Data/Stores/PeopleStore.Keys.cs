using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;

namespace PolicyForge.Data.Stores;

internal sealed partial class PeopleStore
{
    public Task AddKeyAsync(string organisation, ApiKey key, byte[] secretHash, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO api_keys (organisation_id, key_id, name, secret_hash, scopes, created_by, created_at, expires_at)
        VALUES (@Organisation, @Id, @Name, @SecretHash, @Scopes, @CreatedBy, @CreatedAt, @ExpiresAt)
        """,
        new { Organisation = organisation, key.Id, key.Name, SecretHash = secretHash, Scopes = key.Scopes.Select(Word).ToArray(), key.CreatedBy, key.CreatedAt, key.ExpiresAt });

    public async Task<bool> RevokeKeyAsync(string organisation, string key, DateTimeOffset now, CancellationToken cancellation) => await session.RunAsync(
        """
        UPDATE api_keys
        SET revoked_at = coalesce(revoked_at, @Now)
        WHERE organisation_id = @Organisation
          AND key_id = @Key
        """,
        new { Organisation = organisation, Key = key, Now = now }) == 1;

    public async Task<IReadOnlyList<ApiKey>> KeysAsync(string organisation, string? after, int limit, CancellationToken cancellation)
    {
        var rows = await session.ListAsync<KeyRow>(
            """
            SELECT
                k.key_id,
                k.name,
                k.scopes,
                k.created_by,
                k.created_at,
                k.expires_at,
                k.revoked_at
            FROM api_keys k
            WHERE k.organisation_id = @Organisation
              AND k.key_id > @After
            ORDER BY k.key_id
            LIMIT @Limit
            """,
            new { Organisation = organisation, After = after ?? "", Limit = limit });
        return [.. rows.Select(row => new ApiKey(row.KeyId, row.Name, [.. row.Scopes.Select(scope => Enum.Parse<Privilege>(scope, ignoreCase: true))], row.CreatedBy, row.CreatedAt, row.ExpiresAt, row.RevokedAt))];
    }

    private sealed record KeyRow(string KeyId, string Name, string[] Scopes, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt);
}

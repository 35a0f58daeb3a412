using Dapper;
using PolicyForge.Core.Record.People;
using PolicyForge.Testing;

namespace PolicyForge.Web.Tests;

/// <summary>Keys of a sample's organisations, made below the use cases.</summary>
internal static class SampleKeys
{
    /// <summary>Makes a key; with all scopes when none are named.</summary>
    public static async Task<string> KeyAsync(this SampleFixture sample, string organisation, string[] scopes, string expires = "1 day", bool isRevoked = false)
    {
        var key = KeyText.New(organisation);
        await using var connection = await sample.Database.Application.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            """
            SELECT set_config('policyforge.organisation', @Organisation, true);
            INSERT INTO api_keys (organisation_id, key_id, name, secret_hash, scopes, created_by, created_at, expires_at, revoked_at)
            VALUES (@Organisation, @Id, 'Test', @Hash, @Scopes, 'test', now() - interval '2 days', now() + @Expires::interval, CASE WHEN @IsRevoked THEN now() END)
            """,
            new
            {
                Organisation = organisation,
                key.Id,
                Hash = key.SecretHash(),
                Scopes = scopes.Length > 0 ? scopes : ["read", "edit", "approve", "manage"],
                Expires = expires,
                IsRevoked = isRevoked,
            },
            transaction);
        await transaction.CommitAsync();
        return key.Show();
    }
}

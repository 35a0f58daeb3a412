using Npgsql;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Data.Stores;

/// <summary>Links that reset a password or change an address.</summary>
internal sealed partial class AccountStore
{
    public async Task<bool> AddResetAsync(Guid person, byte[] secretHash, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellation) => await session.RunAsync(
        """
        INSERT INTO password_resets (person_id, secret_hash, created_at, expires_at)
        SELECT @Person, @SecretHash, @Now, @ExpiresAt
        WHERE NOT EXISTS (SELECT FROM password_resets r WHERE r.person_id = @Person AND r.created_at > @Now - interval '1 minute')
        """,
        new { Person = person, SecretHash = secretHash, Now = now, ExpiresAt = expiresAt }) == 1;

    public async Task<bool> UseResetAsync(Guid person, byte[] secretHash, DateTimeOffset now, CancellationToken cancellation)
    {
        var isUsed = await session.RunAsync(
            """
            UPDATE password_resets
            SET used_at = @Now
            WHERE person_id = @Person
              AND secret_hash = @SecretHash
              AND used_at IS NULL
              AND expires_at > @Now
            """,
            new { Person = person, SecretHash = secretHash, Now = now }) == 1;
        await session.RunAsync(
            """
            UPDATE password_resets
            SET used_at = @Now
            WHERE person_id = @Person
              AND used_at IS NULL
            """,
            new { Person = person, Now = now });
        return isUsed;
    }

    public Task AddEmailChangeAsync(EmailChange change, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE email_changes
        SET ended_at = @CreatedAt
        WHERE person_id = @Person
          AND ended_at IS NULL;

        INSERT INTO email_changes (person_id, change_id, new_email, old_hash, new_hash, created_at, expires_at)
        VALUES (@Person, gen_random_uuid(), @NewEmail, @OldHash, @NewHash, @CreatedAt, @ExpiresAt);
        """,
        new { change.Person, change.NewEmail, change.OldHash, change.NewHash, change.CreatedAt, change.ExpiresAt });

    public Task<AgreedEmail?> AgreeEmailAsync(Guid person, byte[] secretHash, DateTimeOffset now, CancellationToken cancellation) => session.FindAsync<AgreedEmail>(
        """
        UPDATE email_changes c
        SET old_agreed_at = CASE WHEN c.old_hash = @SecretHash THEN coalesce(c.old_agreed_at, @Now) ELSE c.old_agreed_at END,
            new_agreed_at = CASE WHEN c.new_hash = @SecretHash THEN coalesce(c.new_agreed_at, @Now) ELSE c.new_agreed_at END
        WHERE c.person_id = @Person
          AND @SecretHash IN (c.old_hash, c.new_hash)
          AND c.ended_at IS NULL
          AND c.expires_at > @Now
        RETURNING
            c.new_email,
            c.old_agreed_at IS NOT NULL AND c.new_agreed_at IS NOT NULL AS is_agreed
        """,
        new { Person = person, SecretHash = secretHash, Now = now });

    public async Task SetEmailAsync(Guid person, string email, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            await session.RunAsync(
                """
                UPDATE people
                SET email = @Email
                WHERE person_id = @Person;

                UPDATE accounts
                SET stamp = gen_random_uuid()
                WHERE person_id = @Person;

                UPDATE email_changes
                SET ended_at = @Now
                WHERE person_id = @Person
                  AND ended_at IS NULL;
                """,
                new { Person = person, Email = email, Now = now });
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new RefusedException("email", "This address cannot be used any more. Ask for another.");
        }
    }
}

namespace PolicyForge.Data.Stores;

/// <summary>One-time codes and recovery codes.</summary>
internal sealed partial class AccountStore
{
    public Task SetCodesAsync(Guid person, byte[]? secret, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE accounts
        SET codes_secret = @Secret::bytea,
            codes_since = NULL,
            codes_step = NULL,
            stamp = gen_random_uuid()
        WHERE person_id = @Person
        """,
        new { Person = person, Secret = secret });

    public Task ConfirmCodesAsync(Guid person, DateTimeOffset now, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE accounts
        SET codes_since = @Now,
            stamp = gen_random_uuid()
        WHERE person_id = @Person
        """,
        new { Person = person, Now = now });

    public Task NoteCodeAsync(Guid person, long step, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE accounts
        SET codes_step = @Step
        WHERE person_id = @Person
        """,
        new { Person = person, Step = step });

    public Task SetRecoveryCodesAsync(Guid person, IReadOnlyCollection<byte[]> hashes, CancellationToken cancellation) => session.RunAsync(
        """
        DELETE FROM recovery_codes
        WHERE person_id = @Person;

        INSERT INTO recovery_codes (person_id, code_hash)
        SELECT @Person, h
        FROM unnest(@Hashes) h;
        """,
        new { Person = person, Hashes = hashes.ToArray() });

    public async Task<bool> UseRecoveryCodeAsync(Guid person, byte[] hash, DateTimeOffset now, CancellationToken cancellation) => await session.RunAsync(
        """
        UPDATE recovery_codes
        SET used_at = @Now
        WHERE person_id = @Person
          AND code_hash = @Hash
          AND used_at IS NULL
        """,
        new { Person = person, Hash = hash, Now = now }) == 1;
}

using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>How the person of the transaction signs in.</summary>
internal sealed partial class AccountStore(Session session) : IAccountStore
{
    public Task<Account?> FindAsync(Guid person, CancellationToken cancellation) => session.FindAsync<Account>(
        """
        SELECT
            a.person_id AS person,
            p.email,
            p.name,
            a.password_hash,
            a.failures,
            a.locked_until,
            a.codes_secret,
            a.codes_since,
            a.codes_step
        FROM accounts a
        JOIN people p USING (person_id)
        WHERE a.person_id = @Person
        FOR UPDATE OF a
        """,
        new { Person = person });

    public Task<PersonName?> FindPersonAsync(Guid person, CancellationToken cancellation) => session.FindAsync<PersonName>(
        """
        SELECT
            p.email,
            p.name
        FROM people p
        WHERE p.person_id = @Person
        """,
        new { Person = person });

    public Task<Guid> AddPersonAsync(Guid person, string email, string name, DateTimeOffset now, CancellationToken cancellation) =>
        session.FindAsync<Guid>("SELECT person_with(@Email, @Name, @Person, @Now)", new { Email = email, Name = name, Person = person, Now = now });

    public async Task<bool> RenameAsync(Guid person, string name, CancellationToken cancellation) => await session.RunAsync(
        """
        UPDATE people
        SET name = @Name
        WHERE person_id = @Person
        """,
        new { Person = person, Name = name }) == 1;

    public async Task<bool> AddAsync(Guid person, string? passwordHash, CancellationToken cancellation) => await session.RunAsync(
        """
        INSERT INTO accounts (person_id, password_hash, stamp)
        VALUES (@Person, @PasswordHash, gen_random_uuid())
        ON CONFLICT (person_id) DO NOTHING
        """,
        new { Person = person, PasswordHash = passwordHash }) == 1;

    public Task SetPasswordAsync(Guid person, string passwordHash, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE accounts
        SET password_hash = @PasswordHash,
            stamp = gen_random_uuid()
        WHERE person_id = @Person
        """,
        new { Person = person, PasswordHash = passwordHash });

    public Task RehashAsync(Guid person, string passwordHash, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE accounts
        SET password_hash = @PasswordHash
        WHERE person_id = @Person
        """,
        new { Person = person, PasswordHash = passwordHash });

    public Task NoteFailuresAsync(Guid person, int failures, DateTimeOffset? lockedUntil, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE accounts
        SET failures = @Failures,
            locked_until = @LockedUntil
        WHERE person_id = @Person
        """,
        new { Person = person, Failures = failures, LockedUntil = lockedUntil });

    public Task AddLoginAsync(Guid person, string provider, string subject, DateTimeOffset now, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO external_logins (provider, subject, person_id, created_at)
        VALUES (@Provider, @Subject, @Person, @Now)
        ON CONFLICT (provider, subject) DO NOTHING
        """,
        new { Person = person, Provider = provider, Subject = subject, Now = now });

    public Task<bool> MailAsync(string recipient, string kind, string subject, string body, DateTimeOffset now, CancellationToken cancellation) => session.FindAsync<bool>(
        "SELECT mail_person(@Recipient, @Topic, @Subject, @Body, @Now)",
        new { Recipient = recipient, Topic = $"{kind}/{Guid.CreateVersion7()}", Subject = subject, Body = body, Now = now });
}

using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Data.Stores;

/// <summary>Where they are signed in.</summary>
internal sealed partial class AccountStore
{
    public Task AddSessionAsync(NewSession added, CancellationToken cancellation) => session.RunAsync(
        """
        DELETE FROM sessions
        WHERE person_id = @Person
          AND expires_at <= @CreatedAt;

        INSERT INTO sessions (session_id, person_id, secret_hash, awaits_code, agent, address, created_at, last_seen_at, expires_at)
        VALUES (@Session, @Person, @SecretHash, @AwaitsCode, @Agent, @Address, @CreatedAt, @CreatedAt, @ExpiresAt);
        """,
        new { added.Session, added.Person, added.SecretHash, added.AwaitsCode, added.From.Agent, added.From.Address, added.CreatedAt, added.ExpiresAt });

    public async Task<bool> EndSessionAsync(Guid person, Guid ended, CancellationToken cancellation) => await session.RunAsync(
        """
        DELETE FROM sessions
        WHERE person_id = @Person
          AND session_id = @Session
        """,
        new { Person = person, Session = ended }) == 1;

    public Task<int> EndSessionsAsync(Guid person, Guid? kept, CancellationToken cancellation) => session.RunAsync(
        """
        DELETE FROM sessions
        WHERE person_id = @Person
          AND session_id IS DISTINCT FROM @Kept
        """,
        new { Person = person, Kept = kept });

    public Task<IReadOnlyList<SessionView>> SessionsAsync(Guid person, DateTimeOffset now, CancellationToken cancellation) => session.ListAsync<SessionView>(
        """
        SELECT
            s.session_id AS session,
            s.agent,
            s.address,
            s.created_at,
            s.last_seen_at,
            s.expires_at
        FROM sessions s
        WHERE s.person_id = @Person
          AND NOT s.awaits_code
          AND s.expires_at > @Now
        ORDER BY s.last_seen_at DESC, s.session_id
        """,
        new { Person = person, Now = now });
}

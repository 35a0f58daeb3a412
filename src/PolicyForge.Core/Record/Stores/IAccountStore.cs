using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Core.Record.Stores;

/// <summary>How the person of the transaction signs in, and where they are signed in. It reaches nobody else's account.</summary>
public interface IAccountStore
{
    /// <summary>The account of a person, or null; nobody else signs in to it or changes it until the transaction ends.</summary>
    Task<Account?> FindAsync(Guid person, CancellationToken cancellation);

    /// <summary>Adds a person, unless the address has one: that one's id.</summary>
    Task<Guid> AddPersonAsync(Guid person, string email, string name, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Gives a person an account, with a password or without; one that is there stays.</summary>
    Task AddAsync(Guid person, string? passwordHash, CancellationToken cancellation);

    /// <summary>Changes how somebody signs in, and so the account's stamp.</summary>
    Task SetPasswordAsync(Guid person, string passwordHash, CancellationToken cancellation);

    /// <summary>Keeps the same password in a newer hash.</summary>
    Task RehashAsync(Guid person, string passwordHash, CancellationToken cancellation);

    /// <summary>Notes how often in a row signing in failed, and until when it is refused.</summary>
    Task NoteFailuresAsync(Guid person, int failures, DateTimeOffset? lockedUntil, CancellationToken cancellation);

    /// <summary>Adds a session, and removes the person's expired ones.</summary>
    Task AddSessionAsync(NewSession added, CancellationToken cancellation);

    /// <summary>Ends a session; false when the person has no such session.</summary>
    Task<bool> EndSessionAsync(Guid person, Guid ended, CancellationToken cancellation);
}

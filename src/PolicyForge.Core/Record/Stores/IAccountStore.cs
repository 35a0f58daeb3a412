using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Core.Record.Stores;

/// <summary>How the person of the transaction signs in, and where they are signed in. It reaches nobody else's account.</summary>
public interface IAccountStore
{
    /// <summary>The account of a person, or null; nobody else signs in to it or changes it until the transaction ends.</summary>
    Task<Account?> FindAsync(Guid person, CancellationToken cancellation);

    /// <summary>A person, with an account or without, or null.</summary>
    Task<PersonName?> FindPersonAsync(Guid person, CancellationToken cancellation);

    /// <summary>Adds a person, unless the address has one: that one's id.</summary>
    Task<Guid> AddPersonAsync(Guid person, string email, string name, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Changes what a person is called; false when there is none.</summary>
    Task<bool> RenameAsync(Guid person, string name, CancellationToken cancellation);

    /// <summary>Gives a person an account, with a password or without; false when they have one, which stays.</summary>
    Task<bool> AddAsync(Guid person, string? passwordHash, CancellationToken cancellation);

    /// <summary>Changes the password, and so the account's stamp.</summary>
    Task SetPasswordAsync(Guid person, string passwordHash, CancellationToken cancellation);

    /// <summary>Keeps the same password in a newer hash.</summary>
    Task RehashAsync(Guid person, string passwordHash, CancellationToken cancellation);

    /// <summary>Notes how often in a row signing in failed, and until when it is refused.</summary>
    Task NoteFailuresAsync(Guid person, int failures, DateTimeOffset? lockedUntil, CancellationToken cancellation);

    /// <summary>Knows somebody of another service as this person.</summary>
    Task AddLoginAsync(Guid person, string provider, string subject, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Adds a session, and removes the person's expired ones.</summary>
    Task AddSessionAsync(NewSession added, CancellationToken cancellation);

    /// <summary>Where a person is signed in, the last seen first.</summary>
    Task<IReadOnlyList<SessionView>> SessionsAsync(Guid person, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Ends a session; false when the person has no such session.</summary>
    Task<bool> EndSessionAsync(Guid person, Guid ended, CancellationToken cancellation);

    /// <summary>Ends all sessions of a person but one, and tells how many.</summary>
    Task<int> EndSessionsAsync(Guid person, Guid? kept, CancellationToken cancellation);

    /// <summary>Begins to set up codes, or ends them when there is no secret.</summary>
    Task SetCodesAsync(Guid person, byte[]? secret, CancellationToken cancellation);

    /// <summary>Asks for codes from now on.</summary>
    Task ConfirmCodesAsync(Guid person, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Notes that a code was used, so that none of its time is good again.</summary>
    Task NoteCodeAsync(Guid person, long step, CancellationToken cancellation);

    /// <summary>Puts recovery codes in the place of those that there are.</summary>
    Task SetRecoveryCodesAsync(Guid person, IReadOnlyCollection<byte[]> hashes, CancellationToken cancellation);

    /// <summary>Uses a recovery code up; false when there is no such code, or it was used.</summary>
    Task<bool> UseRecoveryCodeAsync(Guid person, byte[] hash, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Adds a link that resets the password; false when one was made a moment ago.</summary>
    Task<bool> AddResetAsync(Guid person, byte[] secretHash, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellation);

    /// <summary>Uses such a link up, and all others that the person has; false when it is no good any more.</summary>
    Task<bool> UseResetAsync(Guid person, byte[] secretHash, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Begins a change of the address, in the place of one that was not ended.</summary>
    Task AddEmailChangeAsync(EmailChange change, CancellationToken cancellation);

    /// <summary>Notes that one end agreed; what both ends have agreed to then, or null when it is no good any more.</summary>
    Task<AgreedEmail?> AgreeEmailAsync(Guid person, byte[] secretHash, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Changes the address, and so the account's stamp.</summary>
    /// <exception cref="RefusedException">Somebody else has it.</exception>
    Task SetEmailAsync(Guid person, string email, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Puts mail about the account into the outbox of an organisation of the person; false when there is none that could send it.</summary>
    Task<bool> MailAsync(string recipient, string kind, string subject, string body, DateTimeOffset now, CancellationToken cancellation);
}

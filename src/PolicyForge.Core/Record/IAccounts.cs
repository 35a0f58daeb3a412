using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Core.Record;

/// <summary>
/// People's accounts, which belong to no organisation: the few questions that must be answered before it is known who comes
/// in, and transactions of one person on their own account.
/// </summary>
public interface IAccounts
{
    /// <summary>Opens a transaction that reaches a person's own account, and no organisation.</summary>
    /// <param name="person">The person; nobody's id reaches nothing.</param>
    /// <param name="act">The use case, as the log of accounts names it.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IRecordTransaction> BeginAsync(Guid person, string act, CancellationToken cancellation);

    /// <summary>Whether there is no person at all.</summary>
    Task<bool> NobodyYetAsync(CancellationToken cancellation);

    /// <summary>Who has an e-mail address, or null. Tell nobody.</summary>
    Task<Guid?> PersonOfAsync(string email, CancellationToken cancellation);

    /// <summary>Who is signed in by a secret, or null; notes that they were seen.</summary>
    Task<FoundSession?> SessionOfAsync(byte[] secretHash, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>From which of their organisations a person reaches another one, or null.</summary>
    Task<Home?> HomeOfAsync(Guid person, string organisation, CancellationToken cancellation);

    /// <summary>Whose password was right and whose code is still to come, or null.</summary>
    Task<WaitingSession?> WaitingSessionOfAsync(byte[] secretHash, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Who is known here as somebody of another service, or null.</summary>
    Task<Guid?> PersonOfLoginAsync(string provider, string subject, CancellationToken cancellation);

    /// <summary>Whether an organisation waits for whoever has an e-mail address. Tell nobody.</summary>
    Task<bool> IsInvitedAsync(string email, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>What the link of an invitation opens; null when it is wrong, used, withdrawn or expired.</summary>
    Task<InvitationView?> InvitationOfAsync(InvitationLink link, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Whose password a link resets; null when it is wrong, used or expired.</summary>
    Task<Guid?> ResetOfAsync(byte[] secretHash, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Whose address a link changes, at either end; null when it is wrong, used or expired.</summary>
    Task<Guid?> EmailChangeOfAsync(byte[] secretHash, DateTimeOffset now, CancellationToken cancellation);
}

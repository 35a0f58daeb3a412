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
}

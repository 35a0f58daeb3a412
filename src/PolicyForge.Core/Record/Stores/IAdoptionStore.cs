using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Core.Record.Stores;

/// <summary>Adoptions with their amendments, approvals and files.</summary>
public interface IAdoptionStore
{
    /// <summary>Makes everybody else who starts or adopts this policy here wait for the end of this transaction.</summary>
    Task HoldAsync(string organisation, string policy, CancellationToken cancellation);

    /// <summary>A version of a model, and whether an organisation may adopt it; null when it cannot be read.</summary>
    Task<OfferedModel?> OfferAsync(string organisation, string publisher, string policy, string version, CancellationToken cancellation);

    /// <summary>An adoption, or null.</summary>
    Task<AdoptionRecord?> FindAsync(AdoptionKey key, CancellationToken cancellation);

    /// <summary>An organisation's adoptions of a policy, the latest first.</summary>
    Task<IReadOnlyList<AdoptionRecord>> OfPolicyAsync(string organisation, string policy, CancellationToken cancellation);

    /// <summary>The same a page at a time, after a number and at most so many; what was never adopted only for those inside.</summary>
    Task<IReadOnlyList<AdoptionRecord>> HistoryAsync(string organisation, string policy, bool inside, int? after, int limit, CancellationToken cancellation);

    /// <summary>An organisation's adoptions in force and perhaps in hand, by policy and number, after a place and at most so many.</summary>
    Task<IReadOnlyList<AdoptionSummary>> RegisterAsync(string organisation, bool inHand, RegisterPlace? after, int limit, CancellationToken cancellation);

    /// <summary>Adds an adoption with its amendments; false when there is one in hand.</summary>
    Task<bool> AddAsync(AdoptionRecord adoption, CancellationToken cancellation);

    /// <summary>Saves an adoption of the revision that is given, without its amendments and approvals; false when it has changed since.</summary>
    Task<bool> SaveAsync(AdoptionRecord adoption, CancellationToken cancellation);

    /// <summary>The last change of an adoption: its fields, and the names of its parts.</summary>
    Task<LastChange> LastChangeAsync(AdoptionKey key, CancellationToken cancellation);

    /// <summary>What is in force is superseded.</summary>
    Task SupersedeAsync(string organisation, string policy, CancellationToken cancellation);

    /// <summary>Adds an amendment, or replaces that in its position.</summary>
    Task PutAmendmentAsync(AdoptionKey key, AmendmentRecord amendment, Signature by, CancellationToken cancellation);

    /// <summary>Removes an amendment.</summary>
    Task RemoveAmendmentAsync(AdoptionKey key, int position, CancellationToken cancellation);

    /// <summary>Adds an approval.</summary>
    Task AddApprovalAsync(AdoptionKey key, ApprovalRecord approval, Signature by, CancellationToken cancellation);

    /// <summary>Removes an approval.</summary>
    Task RemoveApprovalAsync(AdoptionKey key, int position, CancellationToken cancellation);

    /// <summary>Keeps what was adopted for good.</summary>
    Task FreezeAsync(AdoptionKey key, FrozenFile document, CancellationToken cancellation);

    /// <summary>What was adopted, or null.</summary>
    Task<FrozenFile?> FrozenAsync(AdoptionKey key, CancellationToken cancellation);

    /// <summary>What an organisation decided on versions of a policy, or of all for null, by policy, publisher and version.</summary>
    Task<IReadOnlyList<VersionDecision>> DecisionsAsync(string organisation, string? policy, VersionKey? after, int limit, CancellationToken cancellation);

    /// <summary>Records a decision, in place of an earlier one on the same version.</summary>
    Task DecideAsync(VersionDecision decision, CancellationToken cancellation);

    /// <summary>Takes a decision back; false when there is none.</summary>
    Task<bool> UndoDecisionAsync(VersionKey version, CancellationToken cancellation);
}

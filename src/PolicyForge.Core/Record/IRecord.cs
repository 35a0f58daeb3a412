using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Core.Record;

/// <summary>The record of everybody: organisations, models, adoptions. Entered for one transaction at a time.</summary>
public interface IRecord
{
    /// <summary>Opens a transaction in the scope of the caller's organisation.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="act">The use case, as the audit names it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">There is no such organisation.</exception>
    Task<IRecordTransaction> BeginAsync(Caller caller, string act, CancellationToken cancellation);

    /// <summary>As <see cref="BeginAsync"/>, but all that it reads is of one moment, whatever others do meanwhile.</summary>
    /// <exception cref="NotThereException">There is no such organisation.</exception>
    Task<IRecordTransaction> BeginSnapshotAsync(Caller caller, string act, CancellationToken cancellation);

    /// <summary>Opens a transaction that makes the caller's organisation.</summary>
    /// <param name="caller">Who is asking; its home is the organisation to be.</param>
    /// <param name="act">The use case, as the audit names it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">There is such an organisation already.</exception>
    Task<IRecordTransaction> BeginNewAsync(Caller caller, string act, CancellationToken cancellation);
}

/// <summary>A transaction on the record. What is not committed when it is disposed of never was.</summary>
public interface IRecordTransaction : IAsyncDisposable
{
    /// <summary>What it reaches.</summary>
    Scope Scope { get; }

    /// <summary>Organisations and their relations.</summary>
    IOrganisationStore Organisations { get; }

    /// <summary>Model policies and what they cite.</summary>
    IModelStore Models { get; }

    /// <summary>Answers and locks.</summary>
    IAnswerStore Answers { get; }

    /// <summary>Adoptions with their amendments, approvals and files.</summary>
    IAdoptionStore Adoptions { get; }

    /// <summary>Members and keys.</summary>
    IPeopleStore People { get; }

    /// <summary>How the caller signs in, and where they are signed in.</summary>
    IAccountStore Accounts { get; }

    /// <summary>Who was asked to become a member.</summary>
    IInvitationStore Invitations { get; }

    /// <summary>Reviews and what is due.</summary>
    IReviewStore Reviews { get; }

    /// <summary>What a trust sees of all its academies at once.</summary>
    IOverviewStore Overview { get; }

    /// <summary>Notices, mail and calendar feeds.</summary>
    IMessageStore Messages { get; }

    /// <summary>Long work and its progress.</summary>
    IJobStore Jobs { get; }

    /// <summary>What changed, and who changed it.</summary>
    IAuditStore Audit { get; }

    /// <summary>Whole records, for folders.</summary>
    IFolderStore Folders { get; }

    /// <summary>Requests that may be sent again.</summary>
    IRepeatStore Repeats { get; }

    /// <summary>Makes all that was done lasting.</summary>
    Task CommitAsync(CancellationToken cancellation);
}

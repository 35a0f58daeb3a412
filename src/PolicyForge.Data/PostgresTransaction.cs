using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Stores;
using PolicyForge.Data.Stores;

namespace PolicyForge.Data;

/// <summary>A transaction on the record in PostgreSQL.</summary>
internal sealed class PostgresTransaction(Session session, Scope scope) : IRecordTransaction
{
    public Scope Scope => scope;

    public IOrganisationStore Organisations => new OrganisationStore(session);

    public IModelStore Models => new ModelStore(session);

    public IAnswerStore Answers => new AnswerStore(session);

    public IAdoptionStore Adoptions => new AdoptionStore(session);

    public IPeopleStore People => new PeopleStore(session);

    public IAccountStore Accounts => new AccountStore(session);

    public IInvitationStore Invitations => new InvitationStore(session);

    public IReviewStore Reviews => new ReviewStore(session);

    public IOverviewStore Overview => new OverviewStore(session);

    public IMessageStore Messages => new MessageStore(session);

    public IJobStore Jobs => new JobStore(session);

    public IAuditStore Audit => new AuditStore(session);

    public IFolderStore Folders => new FolderStore(session);

    public IRepeatStore Repeats => new RepeatStore(session, scope);

    public Task CommitAsync(CancellationToken cancellation) => session.CommitAsync(cancellation);

    public ValueTask DisposeAsync() => session.DisposeAsync();
}

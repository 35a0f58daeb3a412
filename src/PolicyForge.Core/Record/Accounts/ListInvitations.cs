namespace PolicyForge.Core.Record.Accounts;

/// <summary>Lists whom an organisation waits for, for those who may invite.</summary>
public sealed class ListInvitations(UseCases useCases)
{
    /// <summary>A page of the invitations that were neither accepted nor withdrawn, the first made first; some may have expired.</summary>
    /// <param name="caller">Who is asking; must be allowed to manage.</param>
    /// <param name="organisation">Whose invitations.</param>
    /// <param name="after">The last id of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<Invitation>> RunAsync(Caller caller, string organisation, Guid? after, int limit, CancellationToken cancellation) =>
        useCases.ReadAsync(
            caller,
            organisation,
            "list invitations",
            record => caller.May.Contains(Privilege.Manage) && record.Scope.ActsFor.Contains(organisation)
                ? record.Invitations.ListAsync(organisation, after, limit, cancellation)
                : throw new NotThereException(),
            cancellation);
}

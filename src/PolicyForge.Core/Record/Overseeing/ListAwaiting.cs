using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Overseeing;

/// <summary>An adoption that is being prepared in an academy.</summary>
/// <param name="OrganisationId">The academy.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="PolicyId">The policy.</param>
/// <param name="Number">Which of the academy's adoptions of it.</param>
/// <param name="Title">The policy's title.</param>
/// <param name="Version">The adoption's own version.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Approvals">Who approved it so far, in order, each as "body on date".</param>
/// <param name="Revision">Counts its changes.</param>
public sealed record AwaitingAdoption(
    string OrganisationId,
    string Organisation,
    string PolicyId,
    int Number,
    string Title,
    string Version,
    AdoptionStatus Status,
    string[] Approvals,
    long Revision)
{
    /// <summary>By what it is known.</summary>
    public AdoptionKey Key => new(OrganisationId, PolicyId, Number);
}

/// <summary>Lists what the academies of a trust prepare, for its board to approve.</summary>
public sealed class ListAwaiting(UseCases useCases)
{
    /// <summary>A page of it, by academy and policy.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="trust">The trust that they act in.</param>
    /// <param name="after">The last one of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<AwaitingAdoption>> RunAsync(Caller caller, string trust, AdoptionKey? after, int limit, CancellationToken cancellation) =>
        useCases.ReadAsync(caller, trust, "list awaiting", record => record.Overview.AwaitingAsync(TrustScope.Academies(record, trust), after, limit, cancellation), cancellation);
}

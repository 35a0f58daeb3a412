namespace PolicyForge.Core.Record.Adopting;

/// <summary>Lists all that an organisation adopted of a policy over the years.</summary>
public sealed class HistoryOf(UseCases useCases)
{
    /// <summary>A page of it, the latest first.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose history.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="after">The number of the last adoption of the page before; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<AdoptionRecord>> RunAsync(Caller caller, string organisation, string policy, int? after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        Given.Names(policy);
        return useCases.ReadAsync(caller, organisation, nameof(HistoryOf), List, cancellation);

        Task<IReadOnlyList<AdoptionRecord>> List(IRecordTransaction record) =>
            record.Adoptions.HistoryAsync(organisation, policy, Shown.IsInside(record, organisation), after, limit, cancellation);
    }
}

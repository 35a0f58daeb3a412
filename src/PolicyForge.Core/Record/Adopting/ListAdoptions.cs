namespace PolicyForge.Core.Record.Adopting;

/// <summary>The register of an organisation: what is in force and what is in hand, by policy.</summary>
public sealed class ListAdoptions(UseCases useCases)
{
    /// <summary>The most rows that one page holds.</summary>
    public const int Most = 200;

    /// <summary>A page of the register.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose register.</param>
    /// <param name="after">The place of the last row of the page before; null for the first page.</param>
    /// <param name="limit">At most so many rows.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<AdoptionSummary>> RunAsync(Caller caller, string organisation, RegisterPlace? after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (after is not null)
            Given.Names(after.Policy);
        return useCases.ReadAsync(caller, organisation, nameof(ListAdoptions), List, cancellation);

        Task<IReadOnlyList<AdoptionSummary>> List(IRecordTransaction record) =>
            record.Adoptions.RegisterAsync(organisation, Shown.IsInside(record, organisation), after, Math.Clamp(limit, 1, Most), cancellation);
    }
}

using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>An adoption in hand, and how far it is from being adopted.</summary>
/// <param name="Adoption">The adoption.</param>
/// <param name="Gaps">How many things stand in the way of adopting it; null when its model cannot be read any more.</param>
public sealed record InHandItem(AdoptionSummary Adoption, int? Gaps)
{
    /// <summary>Whether all that is left is to have it approved.</summary>
    public bool AwaitsApproval => Gaps == 0 && Adoption.Status != AdoptionStatus.Approved;
}

/// <summary>Lists what an organisation has in hand, with what each still lacks.</summary>
public sealed class ListInHand(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>The first of them, by policy.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose.</param>
    /// <param name="limit">How many at most: for each, its draft is made.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<InHandItem>> RunAsync(Caller caller, string organisation, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, organisation, nameof(ListInHand), List, cancellation);

        async Task<IReadOnlyList<InHandItem>> List(IRecordTransaction record)
        {
            var register = await record.RegisterAsync(organisation, cancellation);
            var items = new List<InHandItem>();
            foreach (var adoption in register.Where(row => row.Status != AdoptionStatus.Adopted).Take(limit))
                items.Add(new InHandItem(adoption, await GapsAsync(record, organisation, adoption, cancellation)));
            return items;
        }
    }

    private async Task<int?> GapsAsync(IRecordTransaction record, string organisation, AdoptionSummary row, CancellationToken cancellation)
    {
        if (await record.Models.TextAsync(row.PublisherId, row.PolicyId, row.ModelVersion, cancellation) is not { } model)
            return null;
        var adoption = await record.Adoptions.FindAsync(new AdoptionKey(organisation, row.PolicyId, row.Number), cancellation) ?? throw new NotThereException();
        return (await new GetAdoption(useCases, workspaces, time).NowAsync(record, adoption, model, cancellation)).Problems.Count;
    }
}

namespace PolicyForge.Core.Record.Organisations;

/// <summary>Takes a publisher's models no longer.</summary>
public sealed class Unsubscribe(UseCases useCases)
{
    /// <summary>Ends the subscription; who has none stays without.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Who took the models.</param>
    /// <param name="publisher">Whose.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whose models it takes now.</returns>
    /// <exception cref="RefusedException">Adoptions still rest on these models.</exception>
    public Task<IReadOnlyList<string>> RunAsync(Caller caller, string organisation, string publisher, CancellationToken cancellation) =>
        useCases.ChangeAsync(caller, organisation, Privilege.Manage, "unsubscribe", record => UnsubscribeAsync(record, organisation, publisher, cancellation), cancellation);

    private static async Task<IReadOnlyList<string>> UnsubscribeAsync(IRecordTransaction record, string organisation, string publisher, CancellationToken cancellation)
    {
        var subscriptions = await record.Organisations.SubscriptionsAsync(organisation, cancellation);
        if (!subscriptions.Contains(publisher))
            return subscriptions;
        if (await record.Organisations.AdoptionsFromAsync(organisation, publisher, cancellation) is var adoptions and > 0)
        {
            var name = (await record.Organisations.PublishersAsync(cancellation)).FirstOrDefault(offered => offered.Id == publisher)?.Name ?? publisher;
            throw new RefusedException("publisher", $"Policies of the organisation or of its academies rest on models of {name}: {adoptions}. Withdraw these or adopt others first.");
        }
        await record.Organisations.UnsubscribeAsync(organisation, publisher, cancellation);
        return [.. subscriptions.Where(other => other != publisher)];
    }
}

namespace PolicyForge.Core.Record.Organisations;

/// <summary>Takes a publisher's models from now on.</summary>
public sealed class Subscribe(UseCases useCases, TimeProvider clock)
{
    /// <summary>Subscribes; who has subscribed already stays so.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Who takes the models.</param>
    /// <param name="publisher">Whose.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whose models it takes now.</returns>
    /// <exception cref="RefusedException">There is no such publisher.</exception>
    public Task<IReadOnlyList<string>> RunAsync(Caller caller, string organisation, string publisher, CancellationToken cancellation) =>
        useCases.ChangeAsync(caller, organisation, Privilege.Manage, "subscribe", record => SubscribeAsync(record, organisation, publisher, cancellation), cancellation);

    private async Task<IReadOnlyList<string>> SubscribeAsync(IRecordTransaction record, string organisation, string publisher, CancellationToken cancellation)
    {
        if (publisher == organisation)
            throw new RefusedException("publisher", "An organisation has its own models already.");
        if ((await record.Organisations.PublishersAsync(cancellation)).All(offered => offered.Id != publisher))
            throw new RefusedException("publisher", $"There is no publisher '{publisher}'. Choose one of those offered.");
        await record.Organisations.SubscribeAsync(organisation, [publisher], clock.GetUtcNow(), cancellation);
        return await record.Organisations.SubscriptionsAsync(organisation, cancellation);
    }
}

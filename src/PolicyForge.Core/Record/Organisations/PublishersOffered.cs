namespace PolicyForge.Core.Record.Organisations;

/// <summary>Lists everybody whose models can be taken, to choose from.</summary>
public sealed class PublishersOffered(UseCases useCases)
{
    /// <summary>All of them, by name.</summary>
    public Task<IReadOnlyList<Publisher>> RunAsync(Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, caller.Home, "list publishers", record => record.Organisations.PublishersAsync(cancellation), cancellation);
    }
}

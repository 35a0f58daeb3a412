namespace PolicyForge.Core.Record.Publishing;

/// <summary>Reads a text that an organisation's drafts may include.</summary>
public sealed class GetSharedText(UseCases useCases)
{
    /// <summary>The text.</summary>
    /// <exception cref="NotThereException">There is no such text.</exception>
    public Task<SharedText> RunAsync(Caller caller, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(
            caller,
            caller.Home,
            "get shared text",
            async record => await record.Models.SharedTextAsync(caller.Home, name, cancellation) ?? throw new NotThereException(),
            cancellation);
    }
}

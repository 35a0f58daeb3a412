namespace PolicyForge.Core.Record.Publishing;

/// <summary>Lists the texts that an organisation's drafts may include.</summary>
public sealed class ListSharedTexts(UseCases useCases)
{
    /// <summary>All of them, by name; there are few.</summary>
    public Task<IReadOnlyList<SharedTextSummary>> RunAsync(Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, caller.Home, "list shared texts", record => record.Models.SharedTextsAsync(caller.Home, cancellation), cancellation);
    }
}

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Deletes a shared text. A draft that still includes it fails its check; what is published keeps its copy.</summary>
public sealed class DeleteSharedText(UseCases useCases)
{
    /// <summary>Deletes it.</summary>
    /// <exception cref="NotThereException">There is no such text.</exception>
    /// <exception cref="ConflictException">Somebody else saved it since.</exception>
    public Task RunAsync(Caller caller, string name, long expected, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ChangeAsync(
            caller,
            caller.Home,
            Privilege.Edit,
            "delete shared text",
            async record =>
            {
                if (!await record.Models.RemoveSharedTextAsync(caller.Home, name, expected, cancellation))
                    throw await SharedTextConflict.OfAsync(record, name, cancellation);
                return name;
            },
            cancellation);
    }
}

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Saves what was typed in a draft while its author goes on typing, and does not stop to check it.</summary>
public sealed class SaveDraft(UseCases useCases)
{
    /// <summary>Saves it.</summary>
    /// <returns>The draft's revision now.</returns>
    /// <exception cref="NotThereException">The draft is not the caller's.</exception>
    /// <exception cref="ConflictException">Somebody else saved it since.</exception>
    /// <exception cref="RefusedException">It is published, the text cannot be kept, or it says it is another version.</exception>
    public Task<long> RunAsync(Caller caller, DraftEdit command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        return useCases.ChangeAsync(
            caller,
            caller.Home,
            Privilege.Edit,
            "edit draft",
            async record =>
            {
                await DraftSaving.SaveAsync(record, command, cancellation);
                return command.Expected + 1;
            },
            cancellation);
    }
}

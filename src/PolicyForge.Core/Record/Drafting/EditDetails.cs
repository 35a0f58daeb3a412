namespace PolicyForge.Core.Record.Drafting;

/// <summary>Changes what a draft says of itself: title, owner, dates, whom to ask.</summary>
public sealed class EditDetails(UseCases useCases, RecordWorkspace workspaces)
{
    /// <summary>Changes it.</summary>
    /// <returns>The draft's revision now.</returns>
    /// <exception cref="NotThereException">The draft is not the caller's.</exception>
    /// <exception cref="ConflictException">Somebody else saved it since.</exception>
    /// <exception cref="RefusedException">A detail cannot be used; each names its key.</exception>
    public Task<long> RunAsync(Caller caller, DetailsEdit command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        return useCases.ChangeAsync(
            caller,
            caller.Home,
            Privilege.Edit,
            "edit details",
            record => new DraftFile(record, workspaces).ChangeAsync(command.Draft, yaml => DetailsFile.Write(yaml, command.Details), field => field.StartsWith("questions", StringComparison.Ordinal) ? null : field, cancellation),
            cancellation);
    }
}

/// <summary>Details for a draft.</summary>
/// <param name="Draft">Which draft.</param>
/// <param name="Details">All its details.</param>
public sealed record DetailsEdit(SeenDraft Draft, ModelDetails Details);

/// <summary>A draft as somebody last saw it.</summary>
/// <param name="Policy">Of which policy.</param>
/// <param name="Version">Its version.</param>
/// <param name="Revision">The revision that they saw.</param>
public sealed record SeenDraft(string Policy, string Version, long Revision);

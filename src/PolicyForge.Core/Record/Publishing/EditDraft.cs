using PolicyForge.Core.Checking;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Saves what was typed in a draft, mistakes and all, and tells what they are.</summary>
public sealed class EditDraft(UseCases useCases, RecordWorkspace workspaces)
{
    /// <summary>Saves it, then checks it: what was saved stays saved however the check ends.</summary>
    /// <exception cref="NotThereException">The draft is not the caller's.</exception>
    /// <exception cref="ConflictException">Somebody else saved it since.</exception>
    /// <exception cref="RefusedException">It is published, the text cannot be kept, or it says it is another version.</exception>
    public async Task<SavedDraft> RunAsync(Caller caller, DraftEdit command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        var (text, workspace) = await useCases.ChangeAsync(caller, caller.Home, Privilege.Edit, "edit draft", record => SaveAsync(record, command, cancellation), cancellation);
        return new SavedDraft(command.Expected + 1, await VersionCheck.RunAsync(workspace, text, cancellation));
    }

    private async Task<(ModelText Text, Workspace Workspace)> SaveAsync(IRecordTransaction record, DraftEdit command, CancellationToken cancellation)
    {
        var text = await DraftSaving.SaveAsync(record, command, cancellation);
        return (text, await workspaces.OfModelAsync(record, text, cancellation));
    }
}

/// <summary>What was typed.</summary>
/// <param name="Policy">In which policy.</param>
/// <param name="Version">In which draft.</param>
/// <param name="PolicyYaml">The whole of policy.yaml, or null to leave it.</param>
/// <param name="Body">The whole of body.md, or null to leave it.</param>
/// <param name="Expected">The revision that it was typed over.</param>
public sealed record DraftEdit(string Policy, string Version, string? PolicyYaml, string? Body, long Expected);

/// <summary>What became of it.</summary>
/// <param name="Revision">The draft's revision now.</param>
/// <param name="Check">What is wrong with the draft.</param>
public sealed record SavedDraft(long Revision, CheckReport Check);

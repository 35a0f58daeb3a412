using PolicyForge.Core.Checking;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Finds every mistake in a version, and tries it out with combinations of answers.</summary>
public sealed class CheckVersion(UseCases useCases, RecordWorkspace workspaces)
{
    /// <summary>Checks it.</summary>
    /// <exception cref="NotThereException">The version is not the caller's.</exception>
    public async Task<CheckReport> RunAsync(Caller caller, string policy, string version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var (workspace, text) = await useCases.ReadAsync(
            caller,
            caller.Home,
            "check version",
            async record =>
            {
                var text = await record.Models.TextAsync(caller.Home, policy, version, cancellation) ?? throw new NotThereException();
                return (await workspaces.OfModelAsync(record, text, cancellation), text);
            },
            cancellation);
        return await VersionCheck.RunAsync(workspace, text, cancellation);
    }
}

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Reads a version of a policy.</summary>
public sealed class GetVersion(UseCases useCases)
{
    /// <summary>The version with its text.</summary>
    /// <exception cref="NotThereException">There is none that the caller can read.</exception>
    public Task<ModelVersion> RunAsync(Caller caller, PolicyKey policy, string version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(policy);
        return useCases.ReadAsync(
            caller,
            caller.Home,
            "get version",
            async record => await record.Models.VersionAsync(policy, version, cancellation) ?? throw new NotThereException(),
            cancellation);
    }
}

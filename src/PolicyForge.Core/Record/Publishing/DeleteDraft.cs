namespace PolicyForge.Core.Record.Publishing;

/// <summary>Throws a draft away; the policy too when that was all of it.</summary>
public sealed class DeleteDraft(UseCases useCases)
{
    /// <summary>Throws it away.</summary>
    /// <exception cref="NotThereException">It is not the caller's.</exception>
    /// <exception cref="ConflictException">Somebody else saved it since.</exception>
    /// <exception cref="RefusedException">It is published.</exception>
    public Task RunAsync(Caller caller, string policy, string version, long expected, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ChangeAsync(
            caller,
            caller.Home,
            Privilege.Edit,
            "delete draft",
            async record =>
            {
                await OwnVersions.DraftAsync(record, policy, version, expected, cancellation);
                await record.Models.RemoveDraftAsync(new PolicyKey(caller.Home, policy), version, cancellation);
                return version;
            },
            cancellation);
    }
}

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Makes a new draft from a version, published or not.</summary>
public sealed class DraftVersion(UseCases useCases, TimeProvider clock)
{
    /// <summary>Makes it.</summary>
    /// <returns>The name of the draft.</returns>
    /// <exception cref="NotThereException">The version is not the caller's.</exception>
    /// <exception cref="RefusedException">There is such a version, or the name cannot be used.</exception>
    public Task<string> RunAsync(Caller caller, NewDraft command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        return useCases.ChangeAsync(caller, caller.Home, Privilege.Edit, "draft version", record => DraftAsync(record, caller, command, cancellation), cancellation);
    }

    private async Task<string> DraftAsync(IRecordTransaction record, Caller caller, NewDraft command, CancellationToken cancellation)
    {
        var version = command.Version ?? VersionNames.Next(command.From);
        if (VersionNames.Problems(version).ToList() is { Count: > 0 } problems)
            throw new RefusedException(problems);
        await OwnVersions.LockAsync(record, command.Policy, cancellation);
        var source = await record.Models.TextAsync(caller.Home, command.Policy, command.From, cancellation) ?? throw new NotThereException();
        var yaml = PolicyFile.With(PolicyFile.With(source.PolicyYaml, "version", version), "status", "draft");
        if (!await record.Models.AddDraftAsync(source with { Version = version, PolicyYaml = yaml }, caller.Actor, clock.GetUtcNow(), cancellation))
            throw new RefusedException("version", $"There is a version {version} already. Give the draft another name.");
        return version;
    }
}

/// <summary>A draft to be.</summary>
/// <param name="Policy">Of which policy.</param>
/// <param name="From">The version whose text it starts with.</param>
/// <param name="Version">Its name, or null for the one after <paramref name="From"/>.</param>
public sealed record NewDraft(string Policy, string From, string? Version = null);

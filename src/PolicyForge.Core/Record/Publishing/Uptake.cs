namespace PolicyForge.Core.Record.Publishing;

/// <summary>Counts who adopted a publisher's policy, by version and by option, and tells no names.</summary>
public sealed class Uptake(UseCases useCases)
{
    /// <summary>Counts them.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="policy">Which of the caller's policies.</param>
    /// <param name="version">The version whose options are counted, or null for the one that is offered.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">The policy is not the caller's.</exception>
    public Task<UptakeCounts> RunAsync(Caller caller, string policy, string? version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, caller.Home, "uptake", record => CountAsync(record, policy, version, cancellation), cancellation);
    }

    private static async Task<UptakeCounts> CountAsync(IRecordTransaction record, string policy, string? version, CancellationToken cancellation)
    {
        var own = await record.Models.PolicyAsync(new PolicyKey(record.Scope.Home, policy), cancellation) ?? throw new NotThereException();
        return await CountAsync(record, own, version, cancellation);
    }

    /// <summary>The same of a policy that was found.</summary>
    internal static async Task<UptakeCounts> CountAsync(IRecordTransaction record, PolicySummary own, string? version, CancellationToken cancellation)
    {
        var counted = version ?? own.LatestVersion;
        return new UptakeCounts(
            await record.Models.UptakeAsync(own.PolicyId, cancellation),
            counted,
            counted is null ? [] : await record.Models.OptionUptakeAsync(own.PolicyId, counted, cancellation));
    }
}

/// <summary>Counts who has each version of a publisher's policy in force.</summary>
public sealed class CountAdopters(UseCases useCases)
{
    /// <summary>Counts them: by version, none for a policy that nobody has or that is not the caller's.</summary>
    public async Task<IReadOnlyDictionary<string, long>> RunAsync(Caller caller, string policy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var versions = await useCases.ReadAsync(caller, caller.Home, "count adopters", record => record.Models.UptakeAsync(policy, cancellation), cancellation);
        return versions.ToDictionary(count => count.Version, count => count.Adopters, StringComparer.Ordinal);
    }
}

/// <summary>How many organisations have a policy in force.</summary>
/// <param name="Versions">By version.</param>
/// <param name="Version">The version whose options were counted, or null when none is offered.</param>
/// <param name="Options">By option, of those who have that version.</param>
public sealed record UptakeCounts(IReadOnlyList<VersionUptake> Versions, string? Version, IReadOnlyList<OptionUptake> Options);

using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Finds the caller's own versions, to be changed by nobody else meanwhile.</summary>
internal static class OwnVersions
{
    /// <summary>Locks a policy.</summary>
    /// <exception cref="NotThereException">It is not the caller's.</exception>
    public static async Task<PolicyKey> LockAsync(IRecordTransaction record, string policy, CancellationToken cancellation)
    {
        var key = new PolicyKey(record.Scope.Home, policy);
        return await record.Models.LockPolicyAsync(key, cancellation) ? key : throw new NotThereException();
    }

    /// <summary>A version that is as the caller last saw it.</summary>
    /// <exception cref="NotThereException">It is not the caller's.</exception>
    /// <exception cref="ConflictException">Somebody changed it.</exception>
    public static async Task<ModelVersion> SeenAsync(IRecordTransaction record, PolicyKey policy, string version, long expected, CancellationToken cancellation)
    {
        var found = await record.Models.VersionAsync(policy, version, cancellation) ?? throw new NotThereException();
        if (found.Revision != expected)
            throw new ConflictException(await record.Audit.LastChangeAsync(policy.PublisherId, "policy_versions", new JsonObject { ["policy_id"] = policy.PolicyId, ["version"] = version }, cancellation));
        return found;
    }

    /// <summary>A draft that is as the caller last saw it, its policy locked.</summary>
    /// <exception cref="RefusedException">It is published.</exception>
    public static async Task<ModelVersion> DraftAsync(IRecordTransaction record, string policy, string version, long expected, CancellationToken cancellation)
    {
        var found = await SeenAsync(record, await LockAsync(record, policy, cancellation), version, expected, cancellation);
        return found.State == VersionState.Draft
            ? found
            : throw new RefusedException("version", $"Version {version} is published and cannot change. Draft a new version from it.");
    }
}

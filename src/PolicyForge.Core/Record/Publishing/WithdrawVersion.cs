using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Takes a published version back: it is offered to nobody any more, and those who have it are told and keep it.</summary>
public sealed class WithdrawVersion(UseCases useCases, TimeProvider clock)
{
    /// <summary>Withdraws it.</summary>
    /// <exception cref="NotThereException">It is not the caller's.</exception>
    /// <exception cref="ConflictException">Somebody else changed it since.</exception>
    /// <exception cref="RefusedException">It is a draft or withdrawn already, or no reason is given.</exception>
    public Task<ModelVersion> RunAsync(Caller caller, Withdrawal command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        return useCases.ChangeAsync(caller, caller.Home, Privilege.Approve, "withdraw version", record => WithdrawAsync(record, command, cancellation), cancellation);
    }

    private async Task<ModelVersion> WithdrawAsync(IRecordTransaction record, Withdrawal command, CancellationToken cancellation)
    {
        var key = await OwnVersions.LockAsync(record, command.Policy, cancellation);
        var version = await OwnVersions.SeenAsync(record, key, command.Version, command.Expected, cancellation);
        List<Problem> problems = [.. State(version), .. TypedText.Words("reason", command.Reason, "Say why the version is withdrawn.")];
        if (problems.Count > 0)
            throw new RefusedException(problems);
        var at = clock.GetUtcNow();
        await record.Models.WithdrawAsync(key, command.Version, command.Reason.Trim(), at, cancellation);
        await record.Models.OfferAsync(key, Offer.Of(await record.Models.PublishedAsync(key, cancellation)), null, cancellation);
        await record.Models.NotifyTakersAsync("version-withdrawn", key.PolicyId, new JsonObject { ["version"] = command.Version, ["reason"] = command.Reason.Trim() }, at, cancellation);
        return await record.Models.VersionAsync(key, command.Version, cancellation) ?? throw new NotThereException();
    }

    private static IEnumerable<Problem> State(ModelVersion version) => version.State switch
    {
        VersionState.Draft => [new Problem("version", "A draft is not withdrawn. Delete it.")],
        VersionState.Withdrawn => [new Problem("version", "This version is withdrawn already.")],
        _ => [],
    };
}

/// <summary>A version to be withdrawn.</summary>
/// <param name="Policy">Of which policy.</param>
/// <param name="Version">Which version.</param>
/// <param name="Reason">Why, for those who have it.</param>
/// <param name="Expected">The revision that was last seen.</param>
public sealed record Withdrawal(string Policy, string Version, string Reason, long Expected);

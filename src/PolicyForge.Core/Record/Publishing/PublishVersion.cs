using System.Text.Json.Nodes;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Makes a draft final: from then on nothing changes it, and everybody who takes the publisher's models is told.</summary>
public sealed class PublishVersion(UseCases useCases, RecordWorkspace workspaces, TimeProvider clock)
{
    /// <summary>Publishes it.</summary>
    /// <returns>The version as it was published.</returns>
    /// <exception cref="NotThereException">The draft is not the caller's.</exception>
    /// <exception cref="ConflictException">Somebody else saved it since.</exception>
    /// <exception cref="RefusedException">It is published already, its check is not clean, or a summary or reason is missing.</exception>
    public Task<ModelVersion> RunAsync(Caller caller, PublishDraft command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        return useCases.ChangeAsync(caller, caller.Home, Privilege.Approve, "publish version", record => PublishAsync(record, caller.Actor, command, cancellation), cancellation);
    }

    private async Task<ModelVersion> PublishAsync(IRecordTransaction record, string actor, PublishDraft command, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        var draft = await OwnVersions.DraftAsync(record, command.Policy, command.Version, command.Expected, cancellation);
        var uses = await new PublicationCheck(record, workspaces, DateOnly.FromDateTime(at.UtcDateTime)).PassAsync(draft.Text, command, cancellation);
        var text = draft.Text with { PolicyYaml = ChangeEntry.Into(draft.Text.PolicyYaml, command, at), Shared = uses.Shared };
        var policy = await ReadAsync(record, text, cancellation);
        await record.Models.PublishAsync(text, new Publication(uses.Cites, actor, at, command.Summary.Trim(), command.Reasons), cancellation);
        await OfferAsync(record, text, command, policy.Title, at, cancellation);
        return await record.Models.VersionAsync(text.Key, command.Version, cancellation) ?? throw new NotThereException();
    }

    private static async Task OfferAsync(IRecordTransaction record, ModelText text, PublishDraft command, string title, DateTimeOffset at, CancellationToken cancellation)
    {
        await record.Models.OfferAsync(text.Key, new PublishedVersion(command.Version, at, IsWithdrawn: false), title, cancellation);
        var detail = new JsonObject { ["version"] = command.Version, ["title"] = title, ["summary"] = command.Summary.Trim() };
        await record.Models.NotifyTakersAsync("version-published", command.Policy, detail, at, cancellation);
    }

    /// <exception cref="RefusedException">What publishing added made the file one that cannot be read.</exception>
    private async Task<ModelPolicy> ReadAsync(IRecordTransaction record, ModelText text, CancellationToken cancellation)
    {
        var loaded = (await workspaces.OfModelAsync(record, text, cancellation)).Library.Load(text.Policy, text.Version)!;
        return loaded is { Policy: { } policy, Diagnostics.Count: 0 }
            ? policy
            : throw new RefusedException([.. loaded.Diagnostics.Select(diagnostic => new Problem("policy_yaml", diagnostic.ToString()))]);
    }
}

/// <summary>A draft to be published.</summary>
/// <param name="Policy">Of which policy.</param>
/// <param name="Version">Which draft.</param>
/// <param name="Summary">What is new in it.</param>
/// <param name="Reasons">Why each clause changed since the version that is offered now, by clause id.</param>
/// <param name="Expected">The revision that was last seen.</param>
public sealed record PublishDraft(string Policy, string Version, string Summary, IReadOnlyDictionary<string, string> Reasons, long Expected);

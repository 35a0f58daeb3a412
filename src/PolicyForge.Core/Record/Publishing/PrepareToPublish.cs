using PolicyForge.Core.Checking;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents.Comparing;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Gathers what somebody must know, and must give reasons for, before they publish a draft.</summary>
public sealed class PrepareToPublish(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Gathers it.</summary>
    /// <exception cref="NotThereException">The caller has no such draft.</exception>
    public async Task<ReadyDraft> RunAsync(Caller caller, string policy, string version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var (ready, workspace) = await useCases.ReadAsync(caller, caller.Home, "prepare to publish", record => GatherAsync(record, new PolicyKey(caller.Home, policy), version, cancellation), cancellation);
        return ready with { Check = await VersionCheck.RunAsync(workspace, ready.Draft.Text, cancellation) };
    }

    private async Task<(ReadyDraft Ready, Workspace Workspace)> GatherAsync(IRecordTransaction record, PolicyKey key, string version, CancellationToken cancellation)
    {
        var draft = await record.Models.VersionAsync(key, version, cancellation);
        if (draft is not { State: VersionState.Draft })
            throw new NotThereException();
        var documents = new ModelDocuments(record, workspaces, UkDate.Today(time));
        var offered = Offer.Of(await record.Models.PublishedAsync(key, cancellation))?.Version;
        var before = offered is null ? null : await documents.OfAsync(key, offered, cancellation);
        var workspace = await workspaces.OfModelAsync(record, draft.Text, cancellation);
        IReadOnlyList<ClauseChange> changes = before is not null && documents.Of(workspace, draft.Text) is { } after ? [.. DocumentComparison.Of(before, after).Changes] : [];
        return (new ReadyDraft(draft, offered, [.. changes.Where(change => change.Id.Length > 0)], new CheckReport([], [])), workspace);
    }
}

/// <summary>A draft that somebody wants to publish.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Before">The version that is offered now, or null.</param>
/// <param name="Changes">What changed since then, clause by clause; none when that or this makes no document.</param>
/// <param name="Check">What is wrong with it.</param>
public sealed record ReadyDraft(ModelVersion Draft, string? Before, IReadOnlyList<ClauseChange> Changes, CheckReport Check);

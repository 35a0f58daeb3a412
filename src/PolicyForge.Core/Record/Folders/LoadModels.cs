using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Brings in what an organisation publishes.</summary>
internal sealed class LoadModels(IRecordTransaction record, Workspace workspace, DateTimeOffset now)
{
    public async Task<bool> RunAsync(string publisher, IReadOnlyList<ModelPolicy> policies, CancellationToken cancellation)
    {
        if (policies.Count == 0)
            return false;
        await record.Folders.SaveAuthoritiesAsync(AuthorityJson.Of(workspace.Library.Authorities), now, cancellation);
        var included = policies.ToDictionary(policy => policy, policy => IncludedTexts.Of(workspace, policy));
        var known = (await record.Folders.VersionsAsync(publisher, cancellation)).ToDictionary(Key);
        var wanted = policies.Select(policy => FolderVersion.Of(workspace, policy, included[policy], now)).ToList();
        Refuse(wanted.Where(version => known.TryGetValue(Key(version), out var there) && Contradicts(there, version)));

        VersionRecord[] added = [.. wanted.Where(version => !known.ContainsKey(Key(version)))];
        VersionRecord[] changed = [.. wanted.Where(version => known.TryGetValue(Key(version), out var there) && Differs(there, version))];
        if (added.Length > 0)
            await record.Folders.AddVersionsAsync(publisher, added, "operator", now, cancellation);
        if (changed.Length > 0)
            await record.Folders.ChangeVersionsAsync(publisher, changed, "operator", cancellation);
        var texts = included.Values.SelectMany(each => each.Shared).DistinctBy(text => text.Key).ToDictionary();
        await record.Folders.SaveSharedTextsAsync(publisher, texts, cancellation);
        foreach (var version in wanted)
            known[Key(version)] = version;
        await record.Folders.SaveHeadsAsync(publisher, [.. known.Values.GroupBy(version => version.Text.Policy).Select(Head)], now, cancellation);
        return added.Length + changed.Length > 0;
    }

    private static (string, string) Key(VersionRecord version) => (version.Text.Policy, version.Text.Version);

    private static bool SameText(VersionRecord left, VersionRecord right) =>
        left.Text.PolicyYaml == right.Text.PolicyYaml && left.Text.Body == right.Text.Body;

    // What a published version includes stays as it was; the folder's shared texts are those of the drafts to come.
    private static bool Contradicts(VersionRecord there, VersionRecord wanted) =>
        there.PublishedAt is not null && (wanted.PublishedAt is null || !SameText(there, wanted) || (there.WithdrawnAt is not null && wanted.WithdrawnAt is null));

    private static bool Differs(VersionRecord there, VersionRecord wanted) =>
        there.PublishedAt is null ? wanted.PublishedAt is not null || !SameText(there, wanted) : there.WithdrawnAt is null && wanted.WithdrawnAt is not null;

    private static PolicyHead Head(IGrouping<string, VersionRecord> versions)
    {
        var sorted = versions.OrderBy(version => version.Text.Version, VersionOrder.Instance).ToList();
        var latest = sorted.FindLast(version => version is { PublishedAt: not null, WithdrawnAt: null }) ?? sorted.FindLast(version => version.PublishedAt is not null);
        return new PolicyHead(versions.Key, (latest ?? sorted[^1]).Title, latest?.Text.Version, latest?.PublishedAt);
    }

    private static void Refuse(IEnumerable<VersionRecord> contradictions)
    {
        Problem[] problems =
        [
            .. contradictions.Select(version => new Problem(
                ModelFiles.PolicyPath(version.Text),
                $"Version {version.Text.Version} of '{version.Text.Policy}' is published in the record with other words. Put the files back as they were, and make what you changed a new version.")),
        ];
        if (problems.Length > 0)
            throw new RefusedException(problems);
    }
}

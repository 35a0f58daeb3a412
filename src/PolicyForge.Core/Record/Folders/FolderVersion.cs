using System.Text.Json.Nodes;
using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Makes the record of a model version from its files.</summary>
internal static class FolderVersion
{
    public static VersionRecord Of(Workspace workspace, ModelPolicy policy, IncludedTexts included, DateTimeOffset now)
    {
        var published = policy.Status is PolicyStatus.Final or PolicyStatus.Withdrawn;
        var change = policy.Changes.FirstOrDefault(change => change.Version == policy.Version);
        return new VersionRecord(
            Text(workspace, policy, published, included),
            policy.Title,
            included.Cites,
            published ? Moment(policy.Issued) ?? now : null,
            change?.Summary,
            new JsonObject(change?.Clauses.Select(reason => KeyValuePair.Create<string, JsonNode?>(reason.Key, reason.Value)) ?? []),
            policy.Status == PolicyStatus.Withdrawn ? now : null);
    }

    private static ModelText Text(Workspace workspace, ModelPolicy policy, bool published, IncludedTexts included)
    {
        var yaml = SourceFile.Read(workspace.Files, Path.Combine(workspace.Library.FolderOf(policy.Id, policy.Version), "policy.yaml"), new Findings())!;
        return new ModelText(
            policy.Publisher,
            policy.Id,
            policy.Version,
            published ? PolicyStatusText.With(yaml, "final") : yaml,
            PolicyBody.Of(policy).Text,
            published ? included.Shared : new Dictionary<string, string>());
    }

    private static DateTimeOffset? Moment(DateOnly? day) => day is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null;
}

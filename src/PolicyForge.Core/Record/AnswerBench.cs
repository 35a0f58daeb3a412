using System.Text.Json.Nodes;
using PolicyForge.Core.Files;

namespace PolicyForge.Core.Record;

/// <summary>An adoption in hand, with which other answers of its organisation can be tried without being saved.</summary>
internal sealed class AnswerBench(MemoryFiles files, ContentCache cache, OrganisationProfile profile, AdoptionRecord adoption, IReadOnlyList<AnswerRecord> own)
{
    /// <summary>What the organisation has answered itself, by question.</summary>
    public IReadOnlyDictionary<string, AnswerRecord> Own { get; } = own.ToDictionary(answer => answer.QuestionId, StringComparer.Ordinal);

    /// <summary>The workspace in which some answers are others; null for none.</summary>
    public Workspace With(IReadOnlyDictionary<string, JsonNode?> tried)
    {
        var kept = own.Where(answer => !tried.ContainsKey(answer.QuestionId));
        var given = tried.Where(answer => answer.Value is not null).Select(answer => Answer(answer.Key, answer.Value!));
        var entry = new TenantEntry(adoption.PolicyId, adoption, [.. kept, .. given]);
        return Workspace.Of(files.With($"tenants/{profile.Id}/tenant.yaml", TenantFile.Write(profile, [entry], cache)), cache);
    }

    private AnswerRecord Answer(string question, JsonNode value) =>
        new(profile.Id, adoption.PolicyId, question, value, Locked: false, "", default, Revision: 0);
}

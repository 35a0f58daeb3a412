using System.Text.Json.Nodes;
using PolicyForge.Core.Files;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record;

/// <summary>Writes what the record knows of an organisation as its tenant.yaml, which everything that makes documents reads.</summary>
internal static class TenantFile
{
    /// <summary>The text of the file.</summary>
    /// <param name="profile">The organisation.</param>
    /// <param name="entries">Its policies, in the order of the file.</param>
    public static string Write(OrganisationProfile profile, IEnumerable<TenantEntry> entries) => Write(profile, entries, YamlWriter.Write);

    /// <summary>The same, with the help of a cache: an organisation is written again and again, each time with another policy.</summary>
    public static string Write(OrganisationProfile profile, IEnumerable<TenantEntry> entries, ContentCache cache) =>
        Write(profile, entries, part => cache.Yaml(part.ToJsonString()));

    private static string Write(OrganisationProfile profile, IEnumerable<TenantEntry> entries, Func<JsonObject, string> yaml)
    {
        var policies = new JsonObject(entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Policy, Entry(entry))));
        return policies.Count == 0 ? yaml(Head(profile)) : yaml(Head(profile)) + yaml(new JsonObject { ["policies"] = policies });
    }

    private static JsonObject Head(OrganisationProfile profile)
    {
        var file = new JsonObject
        {
            ["id"] = profile.Id,
            ["name"] = profile.Name,
            ["kind"] = Word(profile.Kind),
        };
        Add(file, "urn", profile.Urn);
        Add(file, "trust", profile.Trust);
        Add(file, "local_authority", profile.LocalAuthority);
        Add(file, "terms", profile.Terms);
        Add(file, "facts", profile.Facts);
        Add(file, "brand", profile.Brand);
        Add(file, "style", profile.Style);
        return file;
    }

    private static JsonObject Entry(TenantEntry entry)
    {
        var map = new JsonObject();
        if (entry.Adoption is { } adoption)
            AddRecord(map, adoption);
        Add(map, "answers", new JsonObject(entry.Answers.Select(answer => KeyValuePair.Create<string, JsonNode?>(answer.QuestionId, answer.Value.DeepClone()))));
        Add(map, "lock", new JsonArray([.. entry.Answers.Where(answer => answer.Locked).Select(answer => (JsonNode)answer.QuestionId)]));
        if (entry.Adoption is { } adopted)
            AddCourse(map, adopted);
        return map;
    }

    private static void AddRecord(JsonObject map, AdoptionRecord adoption)
    {
        map["model"] = adoption.ModelVersion;
        map["version"] = adoption.Version;
        map["status"] = Word(adoption.Status);
        Add(map, "owner", adoption.Owner);
        Add(map, "author", adoption.Author);
    }

    private static void AddCourse(JsonObject map, AdoptionRecord adoption)
    {
        Add(map, "amendments", new JsonArray([.. adoption.Amendments.Select(amendment => amendment.Content.DeepClone())]));
        if (adoption.Consultation is { } consultation)
            map["consultation"] = consultation.DeepClone();
        Add(map, "approvals", new JsonArray([.. adoption.Approvals.Select(Approval)]));
        Add(map, "effective", Iso(adoption.Effective));
        Add(map, "review", adoption.Review);
        Add(map, "location", adoption.Location);
        Add(map, "source", adoption.Source);
        Add(map, "history", adoption.History);
    }

    private static JsonObject Approval(ApprovalRecord approval)
    {
        var map = new JsonObject { ["stage"] = approval.Stage, ["body"] = approval.Body };
        Add(map, "date", Iso(approval.Date));
        Add(map, "minute", approval.Minute);
        return map;
    }

    private static void Add(JsonObject map, string key, string? text)
    {
        if (text is not null)
            map[key] = text;
    }

    private static void Add(JsonObject map, string key, JsonObject inner)
    {
        if (inner.Count > 0)
            map[key] = inner.Parent is null ? inner : inner.DeepClone();
    }

    private static void Add(JsonObject map, string key, JsonArray items)
    {
        if (items.Count > 0)
            map[key] = items.Parent is null ? items : items.DeepClone();
    }

    private static string? Iso(DateOnly? date) => date is { } day ? Reviews.DateText.Iso(day) : null;

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>What stands under one policy in a tenant.yaml.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Adoption">The adoption, or null for answers that are only for those below.</param>
/// <param name="Answers">The answers given here.</param>
internal sealed record TenantEntry(string Policy, AdoptionRecord? Adoption, IReadOnlyList<AnswerRecord> Answers);

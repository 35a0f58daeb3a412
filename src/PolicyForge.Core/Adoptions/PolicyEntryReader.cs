using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Adoptions;

/// <summary>Reads what stands under <c>policies</c> in a tenant file.</summary>
internal static class PolicyEntryReader
{
    private static readonly Dictionary<string, AdoptionStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["draft"] = AdoptionStatus.Draft,
        ["consultation"] = AdoptionStatus.Consultation,
        ["approved"] = AdoptionStatus.Approved,
        ["adopted"] = AdoptionStatus.Adopted,
        ["superseded"] = AdoptionStatus.Superseded,
        ["withdrawn"] = AdoptionStatus.Withdrawn,
    };

    private static readonly Dictionary<string, int> Stages = new(StringComparer.Ordinal)
    {
        ["approved"] = 0,
        ["adopted"] = 1,
        ["ratified"] = 2,
        ["endorsed"] = 3,
        ["noted"] = 4,
    };

    public static OrderedDictionary<string, PolicyEntry> Read(MapReader organisation, bool isSchool)
    {
        var entries = new OrderedDictionary<string, PolicyEntry>(StringComparer.Ordinal);
        foreach (var entry in organisation.Entries("policies"))
            entries[entry.Key] = One(entry, isSchool);
        return entries;
    }

    // Each entry keeps its own findings: a mistake in one policy must not stop the documents of another.
    private static PolicyEntry One(YamlEntry entry, bool isSchool)
    {
        var findings = new Findings();
        if (entry.Value is not YamlMap values)
        {
            findings.Error(entry.Place, Codes.WrongValue, $"'{entry.Key}' must be an adoption, written as keys with values such as model, status and answers.");
            return new PolicyEntry(entry.Key, null) { Place = entry.Place, Diagnostics = findings.Items };
        }

        var adopts = isSchool || values.Entries.ContainsKey("status");
        var map = new MapReader(values, adopts ? "an adoption" : "settings for those below (a 'status' makes them an adoption)", findings);
        var answers = map.Entries("answers")
            .ToDictionary(answer => answer.Key, answer => new GivenAnswer(answer.Place, answer.Value), StringComparer.Ordinal);
        var locks = map.Scalars("lock").ToList();
        var adoption = adopts ? Adoption(map) : null;
        var model = map.Text("model");
        map.Done();
        return new PolicyEntry(entry.Key, adoption)
        {
            Model = model,
            Answers = answers,
            Locks = locks,
            Diagnostics = findings.Items,
            Place = entry.Place,
            ModelPlace = map.PlaceOf("model"),
        };
    }

    private static Adoption Adoption(MapReader map) => new()
    {
        Model = map.RequiredText("model"),
        Version = map.Text("version") ?? "1.0",
        Status = map.Word("status", Statuses) ?? AdoptionStatus.Draft,
        Owner = map.Text("owner"),
        Author = map.Text("author"),
        Consultation = ReadConsultation(map),
        Approvals = [.. map.Maps("approvals", "an approval").Select(ReadApproval)],
        Effective = map.Date("effective"),
        Review = map.Review("review"),
        Location = map.Text("location"),
        Source = map.Text("source"),
        History = [.. map.Maps("history", "an entry of the history").Select(ReadHistory)],
        Amendments = [.. map.Maps("amendments", "an amendment").Select(Amendment.Read).OfType<Amendment>()],
    };

    private static Consultation? ReadConsultation(MapReader map)
    {
        if (map.Node("consultation") is not { } node)
            return null;
        if (node is YamlScalar { Text: "none" })
            return new Consultation(null, null, null);
        if (map.AsMap(node, "a consultation {body, outcome, date}, or the word none") is not { } inner)
            return null;
        var consultation = new Consultation(inner.RequiredText("body"), inner.Text("outcome"), inner.Date("date"));
        inner.Done();
        return consultation;
    }

    private static Approval ReadApproval(MapReader map)
    {
        var stage = map.Word("stage", Stages) is null ? "approved" : map.Text("stage")!;
        var approval = new Approval(stage, map.RequiredText("body"), map.Date("date"), map.Text("minute"));
        map.Done();
        return approval;
    }

    private static HistoryEntry ReadHistory(MapReader map)
    {
        var entry = new HistoryEntry(map.RequiredText("version"), map.Date("date"), map.RequiredText("summary"));
        map.Done();
        return entry;
    }
}

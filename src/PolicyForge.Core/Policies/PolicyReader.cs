using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Yaml;
using PolicyForge.Documents;

namespace PolicyForge.Core.Policies;

/// <summary>Reads a policy file.</summary>
internal static class PolicyReader
{
    private static readonly Dictionary<string, PolicyStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["draft"] = PolicyStatus.Draft,
        ["consultation"] = PolicyStatus.Consultation,
        ["final"] = PolicyStatus.Final,
        ["withdrawn"] = PolicyStatus.Withdrawn,
    };

    private static readonly Dictionary<string, EditRight> Rights = new(StringComparer.Ordinal)
    {
        ["free"] = EditRight.Free,
        ["consult"] = EditRight.Consult,
        ["locked"] = EditRight.Locked,
    };

    private static readonly Dictionary<string, OrganisationKind> Schools = new(StringComparer.Ordinal)
    {
        ["maintained"] = OrganisationKind.Maintained,
        ["academy"] = OrganisationKind.Academy,
    };

    /// <summary>The numberings by the words for them.</summary>
    public static readonly IReadOnlyDictionary<string, NumberingStyle> Numberings = new Dictionary<string, NumberingStyle>(StringComparer.Ordinal)
    {
        ["decimal"] = NumberingStyle.Decimal,
        ["decimal-zero"] = NumberingStyle.DecimalZero,
        ["none"] = NumberingStyle.None,
    };

    /// <summary>The policy in <paramref name="folder"/>; null, with findings, when there is none to speak of.</summary>
    public static ModelPolicy? Read(IFileTree files, string folder, Findings findings)
    {
        if (MapReader.OfFile(files, Path.Combine(folder, "policy.yaml"), "a policy", findings) is not { } map)
            return null;
        var policy = Policy(map, folder) with { Files = files };
        map.Done();
        CheckFolder(map, policy, folder);
        return policy;
    }

    private static ModelPolicy Policy(MapReader map, string folder)
    {
        var policy = Facts(map, folder);
        return policy with { UnreadQuestions = QuestionReader.Unread(map, policy.Questions) };
    }

    private static ModelPolicy Facts(MapReader map, string folder) => new()
    {
        Id = Ids.Kebab(map),
        Version = map.RequiredText("version"),
        Title = map.RequiredText("title"),
        Status = map.RequiredWord("status", Statuses),
        Publisher = Ids.Kebab(map, "publisher"),
        Owner = map.Text("owner"),
        UpdatedBy = map.Text("updated_by"),
        Purpose = map.Text("purpose"),
        Issued = map.Date("issued"),
        Effective = map.Date("effective"),
        Review = map.Review("review"),
        Statutory = map.Truth("statutory") ?? false,
        AppliesTo = AppliesTo(map),
        Contact = map.Map("contact", "a contact") is { } contact ? Contact.Read(contact) : null,
        Accessibility = map.Text("accessibility"),
        Numbering = map.Word("numbering", Numberings) ?? NumberingStyle.Decimal,
        Edit = map.Word("edit", Rights) ?? EditRight.Consult,
        Changes = [.. map.Maps("changes", "a change").Select(Change)],
        Questions = QuestionReader.Read(map),
        BodyPath = Path.Combine(folder, "body.md"),
        Place = map.Place,
        PublisherPlace = map.PlaceOf("publisher"),
    };

    private static OrganisationKind[] AppliesTo(MapReader map)
    {
        var kinds = map.Scalars("applies_to").Select(scalar => map.AsWord(scalar, "kind of school", Schools)).OfType<OrganisationKind>().Distinct().ToArray();
        return kinds.Length > 0 ? kinds : [OrganisationKind.Maintained, OrganisationKind.Academy];
    }

    private static PolicyChange Change(MapReader map)
    {
        var clauses = map.Entries("clauses")
            .Where(entry => entry.Value is YamlScalar)
            .ToDictionary(entry => entry.Key, entry => ((YamlScalar)entry.Value).Text.Trim(), StringComparer.Ordinal);
        var change = new PolicyChange(map.RequiredText("version"), map.Date("date"), map.RequiredText("summary"), clauses);
        map.Done();
        return change;
    }

    private static void CheckFolder(MapReader map, ModelPolicy policy, string folder)
    {
        Compare(map, "version", policy.Version, Path.GetFileName(folder));
        Compare(map, "id", policy.Id, Path.GetFileName(Path.GetDirectoryName(folder)!));
    }

    private static void Compare(MapReader map, string key, string written, string folder)
    {
        if (written.Length > 0 && written != folder)
            map.Findings.Error(map.PlaceOf(key), Codes.FolderMismatch, $"The {key} is '{written}' but the folder is named '{folder}'. Make them the same.");
    }
}

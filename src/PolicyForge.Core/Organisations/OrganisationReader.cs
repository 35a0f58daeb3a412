using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Organisations;

/// <summary>Reads a tenant file.</summary>
internal static class OrganisationReader
{
    private static readonly Dictionary<string, OrganisationKind> Kinds = new(StringComparer.Ordinal)
    {
        ["council"] = OrganisationKind.Council,
        ["trust"] = OrganisationKind.Trust,
        ["maintained"] = OrganisationKind.Maintained,
        ["academy"] = OrganisationKind.Academy,
        ["publisher"] = OrganisationKind.Publisher,
    };

    /// <summary>The organisation in <paramref name="folder"/>; null, with findings, when there is none to speak of.</summary>
    public static Organisation? Read(IFileTree files, string folder, Findings findings)
    {
        if (MapReader.OfFile(files, Path.Combine(folder, "tenant.yaml"), "an organisation", findings) is not { } map)
            return null;
        var organisation = Organisation(map, files, folder);
        map.Done();
        if (organisation.Id.Length > 0 && organisation.Id != Path.GetFileName(folder))
            findings.Error(map.PlaceOf("id"), Codes.FolderMismatch, $"The id is '{organisation.Id}' but the folder is named '{Path.GetFileName(folder)}'. Make them the same.");
        return organisation with { Diagnostics = findings.Items };
    }

    private static Organisation Organisation(MapReader map, IFileTree files, string folder)
    {
        var id = Ids.Kebab(map);
        var name = map.RequiredText("name");
        var kind = map.RequiredWord("kind", Kinds);
        return new Organisation
        {
            Id = id,
            Name = name,
            Kind = kind,
            Urn = map.Text("urn"),
            Trust = map.Text("trust"),
            LocalAuthority = map.Text("local_authority"),
            Terms = ReadTerms(map),
            Facts = ReadFacts(map),
            Brand = Brand.Read(map.Map("brand", "a brand"), files, folder, name),
            Style = map.Map("style", "a style") is { } style ? DocumentStyle.Read(style) : new DocumentStyle(),
            Policies = PolicyEntryReader.Read(map, kind is OrganisationKind.Maintained or OrganisationKind.Academy),
            Place = map.Place,
            TrustPlace = map.PlaceOf("trust"),
            LocalAuthorityPlace = map.PlaceOf("local_authority"),
        };
    }

    private static Dictionary<string, Term> ReadTerms(MapReader map)
    {
        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var entry in map.Entries("terms"))
        {
            if (!Terms.Names.Contains(entry.Key))
                map.Findings.Error(entry.Place, Codes.UnknownTerm, $"'{entry.Key}' is not a term. {Nearest.Hint(entry.Key, Terms.Names)}");
            else if (ReadTerm(entry, map) is { } term)
                terms[entry.Key] = term with { IsPlural = Terms.NamesMany(entry.Key) };
        }

        return terms;
    }

    private static Term? ReadTerm(YamlEntry entry, MapReader map)
    {
        if (entry.Value is YamlScalar { IsNull: false } scalar && scalar.Text.Trim() is { Length: > 0 } word)
            return new Term(word);
        if (entry.Value is YamlScalar || map.AsMap(entry.Value, "a term, or a mapping {name, plural, possessive, an, title}") is not { } forms)
            return null;
        var term = new Term(forms.RequiredText("name"), forms.Text("plural"), forms.Text("possessive"), forms.Text("an"), forms.Text("title"));
        forms.Done();
        return term.Name.Length > 0 ? term : null;
    }

    private static Dictionary<string, Fact> ReadFacts(MapReader map)
    {
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var entry in map.Entries("facts"))
        {
            switch (entry.Value)
            {
                case YamlScalar { IsNull: false } scalar when scalar.Text.Trim().Length > 0:
                    facts[entry.Key] = new Fact(scalar.Text.Trim(), null);
                    break;
                case YamlMap when map.AsMap(entry.Value, "a fact") is { } inner:
                    facts[entry.Key] = new Fact(null, Contact.Read(inner));
                    break;
                case YamlList list:
                    map.Findings.Error(list.Place, Codes.WrongValue, $"The fact '{entry.Key}' must be text or a contact, not a list. Write it as one sentence.");
                    break;
            }
        }

        return facts;
    }
}

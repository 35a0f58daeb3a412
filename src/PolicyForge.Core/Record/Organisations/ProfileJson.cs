using System.Text.Json.Nodes;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Folders;

namespace PolicyForge.Core.Record.Organisations;

/// <summary>An organisation's own settings in one form, however they were written: what is as usual is left out.</summary>
internal static class ProfileJson
{
    public static OrganisationProfile Of(Organisation organisation, int dueSoonDays, long revision) => new(
        organisation.Id,
        organisation.Name,
        organisation.Kind,
        organisation.Urn,
        organisation.Trust,
        organisation.LocalAuthority,
        Map(organisation.Terms, Term),
        Map(organisation.Facts, fact => fact.Words is { } words ? words : AnswerJson.Of(fact.Contact!)),
        Brand(organisation.Brand),
        Style(organisation.Style),
        dueSoonDays,
        revision);

    private static JsonObject Map<T>(IReadOnlyDictionary<string, T> values, Func<T, JsonNode> write) =>
        new(values.Select(value => KeyValuePair.Create<string, JsonNode?>(value.Key, write(value.Value))));

    private static JsonNode Term(Term term)
    {
        var forms = new JsonObject { ["name"] = term.Name };
        Add(forms, "plural", term.Plural);
        Add(forms, "possessive", term.Possessive);
        Add(forms, "an", term.An);
        Add(forms, "title", term.Title);
        return forms.Count == 1 ? term.Name : forms;
    }

    private static JsonObject Brand(Brand brand)
    {
        var map = new JsonObject();
        Add(map, "logo", brand.LogoName);
        Add(map, "colour", brand.Colour is { } colour ? $"#{colour}" : null);
        Add(map, "font", brand.Font);
        return map;
    }

    private static JsonObject Style(DocumentStyle style)
    {
        var usual = new DocumentStyle();
        var map = new JsonObject();
        Add(map, "numbering", PolicyReader.Numberings.FirstOrDefault(known => known.Value == style.Numbering).Key);
        Add(map, "control", style.Control == usual.Control ? null : style.Control.ToString().ToLowerInvariant());
        Add(map, "contents", style.Contents, usual.Contents);
        Add(map, "cover", style.Cover, usual.Cover);
        Add(map, "revisions", style.Revisions, usual.Revisions);
        return map;
    }

    private static void Add(JsonObject map, string key, string? text)
    {
        if (text is not null)
            map[key] = text;
    }

    private static void Add(JsonObject map, string key, bool value, bool usual)
    {
        if (value != usual)
            map[key] = value;
    }
}

using System.Text.Json.Nodes;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Authorities in the form of authorities.yaml.</summary>
internal static class AuthorityJson
{
    public static JsonObject Of(IReadOnlyDictionary<string, Authority> authorities) =>
        new(authorities.Select(authority => KeyValuePair.Create<string, JsonNode?>(authority.Key, Of(authority.Value))));

    private static JsonObject Of(Authority authority)
    {
        var map = new JsonObject { ["title"] = authority.Title };
        if (authority.Kind.Length > 0)
            map["kind"] = authority.Kind;
        if (authority.Publisher is { } publisher)
            map["publisher"] = publisher;
        if (authority.Url is { } url)
            map["url"] = url.OriginalString;
        if (authority.CiteEdition)
            map["cite"] = "title and edition";
        if (authority.Editions.Count > 0)
            map["editions"] = new JsonArray([.. authority.Editions.Select(edition => new JsonObject { ["edition"] = edition.Edition, ["from"] = DateText.Iso(edition.From) })]);
        return map;
    }
}

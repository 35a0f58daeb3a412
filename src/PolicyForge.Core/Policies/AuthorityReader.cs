using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Policies;

/// <summary>Reads the authorities.</summary>
internal static class AuthorityReader
{
    private static readonly Dictionary<string, int> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["act"] = 0,
        ["regulations"] = 1,
        ["statutory guidance"] = 2,
        ["guidance"] = 3,
        ["standard"] = 4,
    };

    private static readonly Dictionary<string, bool> Cites = new(StringComparer.Ordinal)
    {
        ["title"] = false,
        ["title and edition"] = true,
    };

    public static IReadOnlyDictionary<string, Authority> Read(IFileTree files, string path, Findings findings)
    {
        var authorities = new Dictionary<string, Authority>(StringComparer.Ordinal);
        if (!files.FileExists(path) || SourceFile.Read(files, path, findings) is not { } text || YamlParser.Parse(path, text, findings) is not { } root)
            return authorities;
        if (root is not YamlMap map)
        {
            findings.Error(root.Place, Codes.WrongValue, $"The file should hold authorities by key, not {root.Kind}.");
            return authorities;
        }

        foreach (var entry in map.Entries.Values)
        {
            if (entry.Value is YamlMap values)
                authorities[entry.Key] = One(entry.Key, new MapReader(values, "an authority", findings));
            else
                findings.Error(entry.Place, Codes.AuthorityForm, $"The authority '{entry.Key}' needs a mapping with title, kind and editions.");
        }

        return authorities;
    }

    private static Authority One(string key, MapReader map)
    {
        var authority = new Authority(
            key,
            map.RequiredText("title"),
            map.Word("kind", Kinds) is null ? "" : map.Text("kind")!,
            map.Text("publisher"),
            Address(map),
            map.Word("cite", Cites) ?? false,
            [.. map.Maps("editions", "an edition {edition, from}").Select(Edition).OfType<AuthorityEdition>().OrderBy(edition => edition.From)]);
        map.Done();
        if (authority is { CiteEdition: true, Editions.Count: 0 })
            map.Findings.Error(map.Place, Codes.AuthorityForm, $"'{key}' is cited with its edition but has none. Add 'editions' or cite by title.");
        return authority;
    }

    private static AuthorityEdition? Edition(MapReader map)
    {
        var edition = map.RequiredText("edition");
        var from = map.Date("from");
        map.Done();
        if (from is null)
            map.Missing("from", 0);
        return from is { } day ? new AuthorityEdition(edition, day) : null;
    }

    private static Uri? Address(MapReader map)
    {
        if (map.Text("url") is not { } url)
            return null;
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
            return address;
        map.Findings.Error(map.PlaceOf("url"), Codes.AuthorityForm, $"'{url}' is not a web address. Write one that starts with https://.");
        return null;
    }
}

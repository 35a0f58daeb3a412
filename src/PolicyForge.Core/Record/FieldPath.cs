using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record;

/// <summary>Turns what the readers of contract files find into problems of the fields that somebody gave.</summary>
internal static class FieldPath
{
    /// <summary>The problem, with the path of the value that it speaks of.</summary>
    /// <param name="diagnostic">What was found in the file.</param>
    /// <param name="yaml">The text of the file.</param>
    public static Problem Problem(Diagnostic diagnostic, string yaml)
    {
        var root = YamlParser.Parse(diagnostic.Path, yaml, new Findings());
        var path = root is null ? null : diagnostic.Code switch
        {
            Codes.MissingKey => Join(Find(root, "", (_, value) => value is YamlMap && IsAt(value.Place, diagnostic)) ?? "", diagnostic.Message.Split('\'')[1]),
            Codes.UnknownKey or Codes.UnknownTerm or Codes.DuplicateKey => Find(root, "", (key, _) => key is { } place && IsAt(place, diagnostic)),
            _ => Find(root, "", (key, value) => IsAt(value.Place, diagnostic) || (key is { } place && IsAt(place, diagnostic))),
        };
        return new Problem(path ?? "", diagnostic.Message);
    }

    private static bool IsAt(Place place, Diagnostic diagnostic) => place.Line == diagnostic.Line && place.Column == diagnostic.Column;

    private static string? Find(YamlNode node, string path, Func<Place?, YamlNode, bool> matches, Place? key = null)
    {
        if (matches(key, node))
            return path;
        return node switch
        {
            YamlMap map => map.Entries.Values.Select(entry => Find(entry.Value, Join(path, entry.Key), matches, entry.Place)).FirstOrDefault(found => found is not null),
            YamlList list => list.Items.Select((item, index) => Find(item, $"{path}.{index}", matches)).FirstOrDefault(found => found is not null),
            _ => null,
        };
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}

using System.Globalization;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Finds the field of a diagnostic in the data that a file was written from.</summary>
internal static class FieldPaths
{
    /// <summary>The names from the top to where it stands, with dots between.</summary>
    public static string Of(YamlNode root, Diagnostic diagnostic)
    {
        var found = "";
        foreach (var (place, path, isKey) in Walk(root, ""))
        {
            if (IsAfter(place, diagnostic))
                break;
            // A mapping starts where its first key does: only a key that means nothing is meant itself.
            if (!isKey || diagnostic.Code == Codes.UnknownKey)
                found = path;
        }

        return found;
    }

    private static bool IsAfter(Place place, Diagnostic diagnostic) =>
        place.Line > diagnostic.Line || (place.Line == diagnostic.Line && place.Column > diagnostic.Column);

    private static IEnumerable<(Place Place, string Path, bool IsKey)> Walk(YamlNode node, string path)
    {
        yield return (node.Place, path, false);
        var inner = node switch
        {
            YamlMap map => map.Entries.Values.SelectMany(entry => Walk(entry.Value, Join(path, entry.Key)).Prepend((entry.Place, Join(path, entry.Key), true))),
            YamlList list => list.Items.SelectMany((item, index) => Walk(item, Join(path, index.ToString(CultureInfo.InvariantCulture)))),
            _ => [],
        };
        foreach (var found in inner)
            yield return found;
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}

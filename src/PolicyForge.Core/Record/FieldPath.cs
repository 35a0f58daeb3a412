using System.Globalization;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record;

/// <summary>Finds the fields that somebody gave and that the readers of contract files speak of.</summary>
internal static class FieldPath
{
    /// <summary>What was found, as a problem of the field.</summary>
    /// <param name="diagnostic">What was found in the file.</param>
    /// <param name="yaml">The text of the file.</param>
    public static Problem Problem(Diagnostic diagnostic, string yaml) =>
        new(YamlParser.Parse(diagnostic.Path, yaml, new Findings()) is { } root ? Of(root, diagnostic) : "", diagnostic.Message);

    /// <summary>The names from the top to the value that a diagnostic speaks of, with dots between.</summary>
    public static string Of(YamlNode root, Diagnostic diagnostic)
    {
        var (found, isExact) = ("", false);
        foreach (var (place, path, isKey) in Walk(root, "").TakeWhile(each => !IsAfter(each.Place, diagnostic)))
        {
            var isHere = (place.Line, place.Column) == (diagnostic.Line, diagnostic.Column);
            // A mapping starts where its first key does, and is what is meant unless the key itself is wrong.
            if (!isKey || IsOfKey(diagnostic) || (isHere && !isExact))
                found = path;
            isExact |= isHere;
        }

        return diagnostic.Code == Codes.MissingKey && diagnostic.Message.Split('\'') is [_, var missing, ..] ? Join(found, missing) : found;
    }

    private static bool IsOfKey(Diagnostic diagnostic) => diagnostic.Code is Codes.UnknownKey or Codes.UnknownTerm or Codes.DuplicateKey;

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

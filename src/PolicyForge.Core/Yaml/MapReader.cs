using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;

namespace PolicyForge.Core.Yaml;

/// <summary>
/// Reads a mapping key by key. The keys that were asked for are the keys that are known: whatever else stands there is
/// reported by <see cref="Done"/>.
/// </summary>
/// <param name="map">The mapping.</param>
/// <param name="what">What the mapping is, for messages: "a question".</param>
/// <param name="findings">Where mistakes go.</param>
internal sealed partial class MapReader(YamlMap map, string what, Findings findings)
{
    private readonly List<string> _asked = [];

    public Place Place => map.Place;

    public Findings Findings => findings;

    /// <summary>The whole of a file as a mapping, or null with a finding.</summary>
    public static MapReader? OfFile(IFileTree files, string path, string what, Findings findings)
    {
        if (SourceFile.Read(files, path, findings) is not { } text)
            return null;
        switch (YamlParser.Parse(path, text, findings))
        {
            case YamlMap map:
                return new MapReader(map, what, findings);
            case null or YamlScalar { IsNull: true }:
                if (!findings.HasErrors)
                    findings.Error(Place.StartOf(path), Codes.MissingKey, $"The file is empty. It should hold {what}.");
                return null;
            case var other:
                findings.Error(other.Place, Codes.WrongValue, $"The file should hold {what}: keys and values, not {other.Kind}.");
                return null;
        }
    }

    /// <summary>The place of a key's value, or of the mapping when the key is missing.</summary>
    public Place PlaceOf(string key) => map.Entries.TryGetValue(key, out var entry) ? entry.Value.Place : map.Place;

    /// <summary>Whether something has already read a key.</summary>
    public bool WasAsked(string key) => _asked.Contains(key);

    /// <summary>The value of a key; null when the key is missing or empty.</summary>
    public YamlNode? Node(string key)
    {
        _asked.Add(key);
        return map.Entries.TryGetValue(key, out var entry) && entry.Value is not YamlScalar { IsNull: true } ? entry.Value : null;
    }

    public YamlScalar? Scalar(string key) => Node(key) switch
    {
        null => null,
        YamlScalar scalar => scalar,
        var other => Wrong<YamlScalar>(other, $"'{key}' must be a single value, not {other.Kind}. Put text that starts with [ or {{ in quotes."),
    };

    public string? Text(string key) => Scalar(key)?.Text.Trim() is { Length: > 0 } text ? text : null;

    public string RequiredText(string key) => Text(key) ?? Missing(key, "");

    /// <summary>A mapping below a key; null when it is missing or something else.</summary>
    public MapReader? Map(string key, string kind) => Node(key) is { } node ? AsMap(node, kind) : null;

    /// <summary><paramref name="node"/> as a mapping, or null with a finding.</summary>
    public MapReader? AsMap(YamlNode node, string kind) => node is YamlMap inner
        ? new MapReader(inner, kind, findings)
        : Wrong<MapReader>(node, $"This must be {kind}, written as keys with values, not {node.Kind}.");

    /// <summary>The entries of a mapping below a key, whatever their keys.</summary>
    public IEnumerable<YamlEntry> Entries(string key) => Node(key) switch
    {
        null => [],
        YamlMap inner => inner.Entries.Values,
        var other => Wrong<IEnumerable<YamlEntry>>(other, $"'{key}' must be a mapping of keys to values, not {other.Kind}.") ?? [],
    };

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public IReadOnlyList<YamlNode> Items(string key) => Node(key) switch
    {
        null => [],
        YamlList list => list.Items,
        YamlScalar scalar => [scalar],
        var other => Wrong<IReadOnlyList<YamlNode>>(other, $"'{key}' must be a list, not {other.Kind}. Start each item with '- '.") ?? [],
    };

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<MapReader> Maps(string key, string kind) =>
        Items(key).Select(item => AsMap(item, kind)).OfType<MapReader>();

    /// <summary>The words of a list.</summary>
    public IEnumerable<YamlScalar> Scalars(string key)
    {
        foreach (var item in Items(key))
        {
            if (item is YamlScalar scalar)
                yield return scalar;
            else
                findings.Error(item.Place, Codes.WrongValue, $"An item of '{key}' must be a single value, not {item.Kind}.");
        }
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Done()
    {
        foreach (var entry in map.Entries.Values.Where(entry => !_asked.Contains(entry.Key)))
            findings.Error(entry.Place, Codes.UnknownKey, $"'{entry.Key}' means nothing in {what}. {Nearest.Hint(entry.Key, _asked)}");
    }

    /// <summary>Reports that a required key is missing and answers <paramref name="instead"/>.</summary>
    public T Missing<T>(string key, T instead)
    {
        if (!map.Entries.TryGetValue(key, out var entry) || entry.Value is YamlScalar { Text: var text } && string.IsNullOrWhiteSpace(text) || entry.Value is YamlScalar { IsNull: true })
            findings.Error(map.Place, Codes.MissingKey, $"'{key}' is missing in {what}. Add it.");
        return instead;
    }

    private T? Wrong<T>(YamlNode node, string message)
        where T : class
    {
        findings.Error(node.Place, Codes.WrongValue, message);
        return null;
    }
}

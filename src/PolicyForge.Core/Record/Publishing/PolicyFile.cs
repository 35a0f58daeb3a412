using System.Text.Json.Nodes;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Writes single keys of a policy.yaml and leaves the rest, comments too, as its author typed it.</summary>
internal static class PolicyFile
{
    /// <summary>The file with a key set, or added at its end.</summary>
    /// <exception cref="RefusedException">The file cannot be read, or is not written with one key to a line.</exception>
    public static string With(string yaml, string key, JsonNode value)
    {
        var (indent, found, end) = Find(yaml, key);
        var text = YamlWriter.Write(new JsonObject { [key] = value }).TrimEnd('\n').Replace("\n", "\n" + new string(' ', indent), StringComparison.Ordinal);
        if (found is { } range)
            return yaml[..range.Start] + text + yaml[range.End..];
        var lineEnd = yaml.IndexOf('\n', end);
        var head = lineEnd < 0 ? yaml : yaml[..lineEnd];
        return $"{head}\n{new string(' ', indent)}{text}\n{(lineEnd < 0 ? "" : yaml[(lineEnd + 1)..])}";
    }

    /// <summary>The file without a key.</summary>
    /// <exception cref="RefusedException">The file cannot be read, or is not written with one key to a line.</exception>
    public static string Without(string yaml, string key)
    {
        if (Find(yaml, key).Found is not { } range)
            return yaml;
        var lineEnd = yaml.IndexOf('\n', range.End);
        return yaml[..range.Start].TrimEnd(' ') + (lineEnd < 0 ? "" : yaml[(lineEnd + 1)..]);
    }

    /// <summary>Where a key and its value stand; null when it is missing.</summary>
    /// <exception cref="RefusedException">The file cannot be read, or is not written with one key to a line.</exception>
    public static (int Start, int End)? RangeOf(string yaml, string key) => Find(yaml, key).Found;

    /// <summary>The value of a key; null when it is missing or the file cannot be read.</summary>
    public static YamlNode? Value(string yaml, string key) =>
        YamlParser.Parse("policy.yaml", yaml, new Findings()) is YamlMap map && map.Entries.TryGetValue(key, out var entry) ? entry.Value : null;

    /// <summary>The value of a key as data, its scalars as text; null when it is missing.</summary>
    public static JsonNode? Data(string yaml, string key) => Value(yaml, key) is { } node ? Data(node) : null;

    private static JsonNode? Data(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Values.Select(entry => KeyValuePair.Create(entry.Key, Data(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Data)]),
        YamlScalar { IsNull: true } => null,
        _ => JsonValue.Create(((YamlScalar)node).Text),
    };

    private static (int Indent, (int Start, int End)? Found, int End) Find(string yaml, string key)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            if (!parser.Accept<MappingStart>(out var root) || root.Style == MappingStyle.Flow)
                throw Refused("Write policy.yaml with one key to a line, not between braces.");
            parser.MoveNext();
            return Find(parser, yaml, key) is var (found, end) ? ((int)root.Start.Column - 1, found, end) : default;
        }
        catch (Exception failure) when (failure is YamlException or InvalidOperationException)
        {
            throw Refused($"policy.yaml cannot be read: {failure.Message} Correct it first.");
        }
    }

    private static ((int Start, int End)? Found, int End) Find(Parser parser, string yaml, string key)
    {
        (int, int)? found = null;
        var end = 0;
        while (!parser.Accept<MappingEnd>(out _))
        {
            var name = parser.Accept<Scalar>(out var scalar) ? scalar.Value : null;
            var start = (int)parser.Current!.Start.Index;
            end = SkipNode(parser, yaml);
            end = Math.Max(end, SkipNode(parser, yaml));
            if (name == key)
                found ??= (start, end);
        }

        return (found, end);
    }

    // The end of a block's mapping or list lies where the next key starts, behind comments: its last value's end is meant.
    private static int SkipNode(Parser parser, string yaml)
    {
        var depth = 0;
        var end = 0;
        do
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            if (current is not (MappingEnd or SequenceEnd))
                end = (int)current.End.Index;
            else if (yaml.AsSpan((int)current.Start.Index) is [']' or '}', ..])
                end = (int)current.Start.Index + 1;
            parser.MoveNext();
        }
        while (depth > 0);
        return yaml.AsSpan(0, end).TrimEnd().Length;
    }

    private static RefusedException Refused(string message) => new("policy_yaml", message);
}

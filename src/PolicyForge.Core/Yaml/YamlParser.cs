using PolicyForge.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyForge.Core.Yaml;

/// <summary>
/// Builds nodes from the events of YamlDotNet. Its own representation model gives up at the first duplicate key;
/// here the rest of the file is still read, so that one run finds every mistake.
/// </summary>
internal sealed class YamlParser
{
    private const int DepthLimit = 40;

    private readonly string _path;
    private readonly string[] _lines;
    private readonly Parser _parser;
    private readonly Findings _findings;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private Mark _lastEvent = Mark.Empty;

    private YamlParser(string path, string text, Findings findings)
    {
        _path = path;
        _lines = text.Split('\n');
        _parser = new Parser(new StringReader(text));
        _findings = findings;
    }

    /// <summary>The only document of <paramref name="text"/>, or null when it cannot be read or is empty.</summary>
    public static YamlNode? Parse(string path, string text, Findings findings)
    {
        var parser = new YamlParser(path, text, findings);
        try
        {
            return parser.Document();
        }
        catch (YamlException failure)
        {
            parser.Refuse(failure.Start, Reason(failure));
        }
        catch (InvalidOperationException)
        {
            // The library's scanner gives up this way on a flow list or mapping that is never closed.
            parser.Refuse(parser._lastEvent, "A bracket or brace that opens here or just before is never closed.");
        }

        return null;
    }

    private void Refuse(Mark place, string reason) => _findings.Error(
        new Place(_path, Math.Max(1, (int)place.Line), Math.Max(1, (int)place.Column)),
        Codes.YamlSyntax,
        $"This is not valid YAML: {reason} Check indentation, quotes, brackets and colons here.");

    private static string Reason(YamlException failure)
    {
        var words = failure.Message;
        var text = words.StartsWith('(') && words.IndexOf("): ", StringComparison.Ordinal) is var end and > 0 ? words[(end + 3)..] : words;
        return text.TrimEnd('.') + ".";
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return null;
        var node = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _findings.Error(At(second.Start), Codes.YamlSyntax, "A second YAML document starts here. Keep one document in a file: remove the '---' line.");
        return node;
    }

    private YamlNode Node(int depth)
    {
        var start = _parser.Current!.Start;
        _lastEvent = start;
        if (depth > DepthLimit)
            throw new YamlException(start, start, $"Values are nested more than {DepthLimit} deep");
        return _parser.Current switch
        {
            AnchorAlias => Alias(),
            Scalar => Remember(_parser.Consume<Scalar>(), Value),
            SequenceStart => Remember(_parser.Consume<SequenceStart>(), sequence => List(sequence, depth)),
            _ => Remember(_parser.Consume<MappingStart>(), mapping => Map(mapping, depth)),
        };
    }

    private YamlNode Alias()
    {
        var alias = _parser.Consume<AnchorAlias>();
        if (_anchors.TryGetValue(alias.Value.Value, out var node))
            return node;
        var place = At(alias.Start);
        _findings.Error(place, Codes.YamlSyntax, $"Text that starts with * must stand in quotes: YAML takes '*{alias.Value}' for the name of another value, and there is none.");
        return new YamlScalar(place, alias.Value.Value, false, new ScalarLayout(false, 0));
    }

    private YamlNode Remember<T>(T source, Func<T, YamlNode> read)
        where T : NodeEvent
    {
        var node = read(source);
        if (!source.Anchor.IsEmpty)
            _anchors[source.Anchor.Value] = node;
        return node;
    }

    private YamlScalar Value(Scalar scalar)
    {
        var place = At(scalar.Start);
        TextRules.CheckValue(place, scalar.Value, _findings);
        var isBlock = scalar.Style == ScalarStyle.Literal;
        return new YamlScalar(place, scalar.Value, scalar.Style == ScalarStyle.Plain, new ScalarLayout(isBlock, isBlock ? IndentAfter(place.Line) : 0));
    }

    private int IndentAfter(int line)
    {
        foreach (var text in _lines.Skip(line))
        {
            if (!string.IsNullOrWhiteSpace(text))
                return text.Length - text.TrimStart(' ').Length;
        }

        return 0;
    }

    private YamlList List(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new YamlList(At(start.Start), items);
    }

    private YamlMap Map(MappingStart start, int depth)
    {
        var entries = new OrderedDictionary<string, YamlEntry>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar { Text: var name })
                _findings.Error(key.Place, Codes.YamlSyntax, $"A key must be a word, not {key.Kind}. Put a placeholder such as {{{{ … }}}} or [ … ] in quotes.");
            else if (!entries.TryAdd(name, new YamlEntry(name, key.Place, value)))
                _findings.Error(key.Place, Codes.DuplicateKey, $"'{name}' stands here a second time; the first is on line {entries[name].Place.Line}. Keep one of them.");
        }

        return new YamlMap(At(start.Start), entries);
    }

    private Place At(Mark mark) => new(_path, (int)mark.Line, (int)mark.Column);
}

using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Yaml;

/// <summary>A part of a YAML file that knows where it stands.</summary>
internal abstract record YamlNode(Place Place)
{
    /// <summary>What the node is, in words for a message.</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Text">Its text.</param>
/// <param name="Plain">Whether it stands without quotes, so that <c>yes</c> may be a truth and nothing may be null.</param>
/// <param name="Layout">How its lines stand in the file.</param>
internal sealed record YamlScalar(Place Place, string Text, bool Plain, ScalarLayout Layout) : YamlNode(Place)
{
    public override string Kind => "a single value";

    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Where a character of the text stands in the file; exact unless the value is folded.</summary>
    /// <param name="index">The index in the text.</param>
    public Place PlaceOf(int index)
    {
        var before = Text.AsSpan(0, index);
        return PlaceOf(before.Count('\n'), index - (before.LastIndexOf('\n') + 1));
    }

    /// <summary>Where a character of the text stands in the file; exact unless the value is folded.</summary>
    /// <param name="line">The line in the text, from 0.</param>
    /// <param name="column">The column in the text, from 0.</param>
    public Place PlaceOf(int line, int column) => Layout switch
    {
        { IsBlock: true } => Place with { Line = Place.Line + 1 + line, Column = Layout.Indent + column + 1 },
        _ when line == 0 => Place with { Column = Place.Column + column + (Plain ? 0 : 1) },
        _ => Place,
    };
}

/// <summary>How the lines of a value stand in its file.</summary>
/// <param name="IsBlock">Whether it is a block (<c>|</c>) whose lines are those of the file.</param>
/// <param name="Indent">How far a block's lines are indented.</param>
internal readonly record struct ScalarLayout(bool IsBlock, int Indent);

/// <summary>A list.</summary>
internal sealed record YamlList(Place Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place)
{
    public override string Kind => "a list";
}

/// <summary>Keys and their values, in the order of the file.</summary>
internal sealed record YamlMap(Place Place, IReadOnlyDictionary<string, YamlEntry> Entries) : YamlNode(Place)
{
    public override string Kind => "a mapping of keys to values";
}

/// <summary>One key with its value.</summary>
internal sealed record YamlEntry(string Key, Place Place, YamlNode Value);

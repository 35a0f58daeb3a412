using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyForge.Core.Yaml;

/// <summary>Writes data as the YAML of the contract files: the same data give the same text.</summary>
internal static partial class YamlWriter
{
    public static string Write(JsonObject root)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true, indentSequences: true));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, root);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, map.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, value) in map)
                {
                    EmitText(emitter, key);
                    Emit(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, list.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list)
                    Emit(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                EmitText(emitter, value.GetValue<string>());
                break;
            default:
                EmitScalar(emitter, node?.ToJsonString() ?? "null", ScalarStyle.Plain);
                break;
        }
    }

    private static void EmitText(Emitter emitter, string text) => EmitScalar(emitter, text, StyleOf(text));

    private static void EmitScalar(Emitter emitter, string text, ScalarStyle style) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));

    // What could be read as a number, a truth or nothing is quoted, so that every reader of YAML sees text.
    private static ScalarStyle StyleOf(string text) => text switch
    {
        _ when text.Contains('\n', StringComparison.Ordinal) && Block().IsMatch(text) => ScalarStyle.Literal,
        _ when Plain().IsMatch(text) && !Other().IsMatch(text) => ScalarStyle.Plain,
        _ => ScalarStyle.DoubleQuoted,
    };

    [GeneratedRegex(@"^[^\s\u0000-\u001F\u007F-\u009F\uFEFF][^\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF]*[^\s]$", RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}\p{Pd}\p{Zs}.,;!?()'’“”/+_&£%]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(\d[\d.,_:eE+-]*|0[xob]\w*|true|false|yes|no|on|off|null|y|n|~|.*\s)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}

using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Folders;

/// <summary>
/// The one line of a published policy.yaml that may still change. The record keeps the text as it was published, and beside
/// it whether it has been withdrawn; the file says both.
/// </summary>
internal static class PolicyStatusText
{
    /// <summary>The text with another status; nothing else in it changes.</summary>
    public static string With(string policyYaml, string status)
    {
        if (YamlParser.Parse("policy.yaml", policyYaml, new Findings()) is not YamlMap map
            || !map.Entries.TryGetValue("status", out var entry)
            || entry.Value is not YamlScalar scalar
            || scalar.Text == status)
            return policyYaml;
        var lines = policyYaml.Split('\n');
        ref var line = ref lines[scalar.Place.Line - 1];
        var start = scalar.Place.Column - 1;
        var length = scalar.Text.Length + (scalar.Plain ? 0 : 2);
        line = string.Concat(line.AsSpan(0, start), status, line.AsSpan(start + length));
        return string.Join('\n', lines);
    }
}

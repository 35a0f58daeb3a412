using System.Text.Json.Nodes;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Folders;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Has a question judge a value that a caller gave.</summary>
internal static class AnswerReader
{
    private const string Field = "value";

    /// <summary>The answer in its one form; null for a blank, which is no answer.</summary>
    /// <exception cref="RefusedException">The question does not allow it.</exception>
    public static JsonNode? Read(Question question, JsonNode value)
    {
        var (root, answer, findings) = Judge(question, value);
        if (findings.HasErrors)
            throw new RefusedException([.. findings.Items.Select(found => new Problem(root is null ? Field : FieldPath.Of(root, found), found.Message))]);
        return answer is null ? null : AnswerJson.Of(answer);
    }

    /// <summary>An answer as it is printed; as it was given when the question does not allow it any more.</summary>
    public static string Text(Question question, JsonNode value) => Judge(question, value).Answer?.Text ?? value.ToString();

    private static (YamlNode? Root, Answer? Answer, Findings Findings) Judge(Question question, JsonNode value)
    {
        var findings = new Findings();
        var root = YamlParser.Parse(Field, YamlWriter.Write(new JsonObject { [Field] = value.DeepClone() }), findings);
        return (root, root is YamlMap map && map.Entries.TryGetValue(Field, out var given) ? question.Read(given.Value, findings) : null, findings);
    }
}

using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Drafting;

/// <summary>Changes single questions of a policy.yaml and leaves the others, and the comments between them, as they were typed.</summary>
internal static class QuestionBlocks
{
    private const string Key = "questions";

    /// <summary>The file with a question in the place of another, or after the last.</summary>
    public static string Save(string yaml, int? index, ModelQuestion question)
    {
        if (Of(yaml) is not { } blocks)
            return Whole(yaml, list => Put(list, index, QuestionsFile.Data(question)));
        var text = Written(question, blocks.Indent);
        if (index is { } known)
            blocks.Items[known] = blocks.Items[known] with { Text = text };
        else
            blocks.Items.Add(new Block("", text));
        return blocks.Into(yaml);
    }

    /// <summary>The file with two questions exchanged.</summary>
    public static string Exchange(string yaml, int first, int second)
    {
        if (Of(yaml) is not { } blocks)
            return Whole(yaml, list => (list[first], list[second]) = (list[second]!.DeepClone(), list[first]!.DeepClone()));
        (blocks.Items[first], blocks.Items[second]) = (blocks.Items[first] with { Text = blocks.Items[second].Text }, blocks.Items[second] with { Text = blocks.Items[first].Text });
        return blocks.Into(yaml);
    }

    /// <summary>The file without a question.</summary>
    public static string Remove(string yaml, int index)
    {
        if (Of(yaml) is not { Items.Count: > 1 } blocks)
            return Whole(yaml, list => list.RemoveAt(index));
        blocks.Items[index] = blocks.Items[index] with { Text = "" };
        return blocks.Into(yaml);
    }

    private static void Put(JsonArray list, int? index, JsonObject question)
    {
        if (index is { } known)
            list[known] = question;
        else
            list.Add(question);
    }

    // Between braces, or where there are none yet, all are written anew.
    private static string Whole(string yaml, Action<JsonArray> change)
    {
        var list = new JsonArray([.. QuestionsFile.Read(yaml).Select(question => (JsonNode)QuestionsFile.Data(question))]);
        change(list);
        return list.Count == 0 ? PolicyFile.Without(yaml, Key) : PolicyFile.With(yaml, Key, list);
    }

    private static Blocks? Of(string yaml)
    {
        if (PolicyFile.Value(yaml, Key) is not YamlList { Items.Count: > 0 } list || PolicyFile.RangeOf(yaml, Key) is not { } range)
            return null;
        var lines = yaml.Split('\n');
        var starts = list.Items.Select(item => item.Place.Line - 1).ToList();
        var end = yaml.AsSpan(0, range.End).Count('\n') + 1;
        if (starts.Distinct().Count() < starts.Count || starts.Any(start => !lines[start].TrimStart().StartsWith('-')))
            return null;
        var first = yaml.AsSpan(0, range.Start).Count('\n') + 1;
        var indent = lines[starts[0]].Length - lines[starts[0]].TrimStart().Length;
        return new Blocks([.. starts.Select((start, index) => BlockOf(lines, index == 0 ? first : EndOf(lines, starts[index - 1], start), start, EndOf(lines, start, index + 1 < starts.Count ? starts[index + 1] : end)))], indent, first, end);
    }

    private static Block BlockOf(string[] lines, int lead, int start, int end) => new(Join(lines[lead..start]), Join(lines[start..end]));

    // Comments and empty lines after a question belong to what follows.
    private static int EndOf(string[] lines, int start, int next)
    {
        while (next > start + 1 && lines[next - 1].Trim() is "" or ['#', ..])
            next--;
        return next;
    }

    private static string Join(string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string Written(ModelQuestion question, int indent)
    {
        var text = YamlWriter.Write(new JsonObject { [Key] = new JsonArray(QuestionsFile.Data(question)) });
        var item = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd('\n').Split('\n');
        var written = item[0].Length - item[0].TrimStart().Length;
        return Join([.. item.Select(line => line.Length == 0 ? line : new string(' ', indent) + line[Math.Min(written, line.Length)..])]);
    }

    private sealed record Blocks(List<Block> Items, int Indent, int First, int End)
    {
        public string Into(string yaml)
        {
            var lines = yaml.Split('\n');
            return Join(lines[..First]) + string.Concat(Items.Select(item => item.Lead + item.Text)) + string.Join('\n', lines[End..]);
        }
    }

    private sealed record Block(string Lead, string Text);
}

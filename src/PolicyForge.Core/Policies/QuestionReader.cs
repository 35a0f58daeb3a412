using System.Globalization;
using System.Text.RegularExpressions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Policies;

/// <summary>Reads the questions of a policy.</summary>
internal static class QuestionReader
{
    private static readonly Dictionary<string, Func<MapReader, Question>> Types = new(StringComparer.Ordinal)
    {
        ["choice"] = map => new ChoiceQuestion(Choices(map)),
        ["choices"] = map => new ChoicesQuestion(Choices(map), Counts(map)),
        ["yes-no"] = _ => new YesNoQuestion(),
        ["text"] = map => new TextQuestion(false, Counts(map), Pattern(map)),
        ["paragraph"] = map => new TextQuestion(true, Counts(map), Pattern(map)),
        ["number"] = map => new NumberQuestion(Range(map, Number)),
        ["date"] = map => new DateQuestion(Range(map, scalar => MapReader.AsDate(scalar, map.Findings))),
        ["contact"] = _ => new ContactQuestion(),
        ["list"] = map => new ListQuestion(Counts(map), Pattern(map)),
    };

    /// <summary>The ids of questions that say too little to be asked; what names them is no mistake of its own.</summary>
    public static IReadOnlyCollection<string> Unread(MapReader policy, IReadOnlyList<Question> read) =>
    [
        .. policy.Items("questions").OfType<YamlMap>()
            .Select(map => map.Entries.GetValueOrDefault("id")?.Value)
            .OfType<YamlScalar>()
            .Select(id => id.Text)
            .Where(id => !read.Any(question => question.Id == id)),
    ];

    public static IReadOnlyList<Question> Read(MapReader policy)
    {
        var questions = new OrderedDictionary<string, Question>(StringComparer.Ordinal);
        foreach (var map in policy.Maps("questions", "a question"))
        {
            if (One(map) is { } question && !questions.TryAdd(question.Id, question))
                policy.Findings.Error(question.Place, Codes.DuplicateQuestion, $"The question '{question.Id}' stands here a second time; the first is on line {questions[question.Id].Place.Line}. Rename one.");
        }

        return [.. questions.Values];
    }

    private static Question? One(MapReader map)
    {
        var id = Ids.Question(map);
        var question = map.Scalar("type") is { } type ? OfType(map, type) : map.Missing<Question?>("type", null);
        var ask = map.RequiredText("ask");
        var required = map.Truth("required") ?? false;
        var when = map.Scalar("when");
        var placeholder = map.Text("placeholder");
        var help = map.Text("help");
        var fallback = map.Node("default");
        if (question is null)
            return null;

        map.Done();
        question = question with
        {
            Id = id,
            Ask = ask,
            Required = required,
            When = when?.Text,
            Condition = when is null ? null : new Condition(when),
            Placeholder = placeholder ?? id.Replace('_', ' '),
            Help = help,
            Place = map.PlaceOf("id"),
        };
        return fallback is null ? question : question with { Default = question.Read(fallback, map.Findings) };
    }

    private static Question? OfType(MapReader map, YamlScalar type)
    {
        if (!Types.TryGetValue(type.Text, out var read))
        {
            map.Findings.Error(type.Place, Codes.WrongValue, $"'{type.Text}' is not a type of question. {Nearest.Hint(type.Text, Types.Keys)}");
            return null;
        }

        var question = read(map);
        foreach (var setting in new[] { "choices", "min", "max", "pattern" })
            RefuseStray(map, type.Text, setting);
        return question is ChoiceQuestion { Offered.Count: 0 } or ChoicesQuestion { Offered.Count: 0 } ? null : question;
    }

    private static void RefuseStray(MapReader map, string type, string setting)
    {
        if (!map.WasAsked(setting) && map.Node(setting) is { } node)
            map.Findings.Error(node.Place, Codes.QuestionSetting, $"'{setting}' means nothing for a question of type {type}. Remove it or change the type.");
    }

    private static List<Choice> Choices(MapReader map)
    {
        var choices = new List<Choice>();
        foreach (var (key, label) in map.Node("choices") is YamlList ? Listed(map) : Labelled(map))
            choices.Add(new Choice(key, label, choices.Count + 1));
        if (choices.Count == 0)
            map.Missing("choices", 0);
        return choices;
    }

    private static IEnumerable<(string Key, string Label)> Labelled(MapReader map)
    {
        foreach (var entry in map.Entries("choices"))
        {
            if (entry.Value is not YamlScalar label)
                map.Findings.Error(entry.Value.Place, Codes.WrongValue, $"The label of the choice '{entry.Key}' must be text, not {entry.Value.Kind}.");
            else
                yield return (entry.Key, label.Text.Trim() is { Length: > 0 } text ? text : entry.Key);
        }
    }

    // A plain list of words: each is its own label.
    private static IEnumerable<(string Key, string Label)> Listed(MapReader map)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in map.Scalars("choices"))
        {
            var words = item.Text.Trim();
            if (seen.Add(words))
                yield return (words, words);
            else
                map.Findings.Error(item.Place, Codes.DuplicateQuestion, $"The choice '{words}' stands here a second time. Remove it.");
        }
    }

    private static Bounds<int> Counts(MapReader map) => Range(map, Count);

    private static Bounds<T> Range<T>(MapReader map, Func<YamlScalar, T?> read)
        where T : struct, IComparable<T>
    {
        var bounds = new Bounds<T>(Bound(map, "min", read), Bound(map, "max", read));
        if (bounds is { Min: { } min, Max: { } max } && min.CompareTo(max) > 0)
            map.Findings.Error(map.PlaceOf("min"), Codes.QuestionSetting, "'min' is greater than 'max', so no answer is allowed. Exchange them.");
        return bounds;
    }

    private static T? Bound<T>(MapReader map, string key, Func<YamlScalar, T?> read)
        where T : struct
    {
        if (map.Scalar(key) is not { } scalar)
            return null;
        var bound = read(scalar);
        if (bound is null && typeof(T) != typeof(DateOnly))
            map.Findings.Error(scalar.Place, Codes.QuestionSetting, $"'{key}' must be a {(typeof(T) == typeof(int) ? "whole number from 0" : "number")}, not '{scalar.Text}'.");
        return bound;
    }

    private static int? Count(YamlScalar scalar) =>
        int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static decimal? Number(YamlScalar scalar) =>
        decimal.TryParse(scalar.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Regex? Pattern(MapReader map)
    {
        if (map.Scalar("pattern") is not { } pattern)
            return null;
        try
        {
            return TextPattern.Compile(pattern.Text);
        }
        catch (ArgumentException failure)
        {
            map.Findings.Error(pattern.Place, Codes.QuestionSetting, $"'pattern' is not a regular expression: {failure.Message}");
            return null;
        }
    }
}

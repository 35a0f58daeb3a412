using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly;

/// <summary>Puts questions behind those that their conditions ask about, and finds conditions that ask in a circle.</summary>
internal sealed class QuestionOrder
{
    private const string Opening = "{{ if ";
    private const string Ending = " }}1{{ end }}";

    private readonly Findings _findings;
    private readonly Dictionary<string, (OrderedQuestion Ordered, IReadOnlyList<string> Needs)> _all;
    private readonly List<OrderedQuestion> _sorted = [];
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    private QuestionOrder(ModelPolicy policy, Findings findings)
    {
        _findings = findings;
        _all = policy.Questions.ToDictionary(question => question.Id, Compile, StringComparer.Ordinal);
    }

    public static IReadOnlyList<OrderedQuestion> Sort(ModelPolicy policy, Findings findings)
    {
        var order = new QuestionOrder(policy, findings);
        foreach (var question in policy.Questions)
            order.Place(question.Id, []);
        return order._sorted;
    }

    /// <summary>Where a span of a condition stands in the policy file.</summary>
    public static Place PlaceOf(YamlScalar source, SourceSpan span) =>
        source.PlaceOf(span.Start.Line, Math.Max(0, span.Start.Column - (span.Start.Line == 0 ? Opening.Length : 0)));

    private (OrderedQuestion Ordered, IReadOnlyList<string> Needs) Compile(Question question)
    {
        if (question.Condition is not { Source: var source })
            return (new OrderedQuestion(question, null), []);
        var template = TemplateText.Parse(Opening + source.Text.Trim() + Ending, source.Place.Path, span => PlaceOf(source, span), Codes.WhenFails, _findings);
        var needs = template?.Uses.Variables
            .Where(variable => variable.Name == "answers" && variable.Members.Count > 0)
            .Select(variable => variable.Members[0].Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return (new OrderedQuestion(question, template), needs ?? []);
    }

    private void Place(string id, List<string> path)
    {
        if (path.Contains(id))
        {
            ReportCircle([.. path.SkipWhile(step => step != id), id]);
            return;
        }

        if (!_all.TryGetValue(id, out var entry) || _done.Contains(id))
            return;
        path.Add(id);
        foreach (var need in entry.Needs)
            Place(need, path);
        path.RemoveAt(path.Count - 1);
        if (_done.Add(id))
            _sorted.Add(entry.Ordered);
    }

    private void ReportCircle(List<string> circle)
    {
        var question = _all[circle[0]].Ordered.Question;
        _findings.Error(question.Condition!.Source.Place, Codes.WhenCycle, $"Whether '{circle[0]}' is asked depends on itself: {string.Join(" → ", circle)}. Remove one of these conditions.");
    }
}

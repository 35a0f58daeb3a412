using System.Collections.Concurrent;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;
using PolicyForge.Documents;

namespace PolicyForge.Core.Checking;

/// <summary>Puts a policy together with many combinations of answers and reports what goes wrong in some of them.</summary>
internal sealed class CombinationSearch
{
    private readonly Workspace _workspace;
    private readonly PolicyBody _body;
    private readonly CancellationToken _cancellation;
    private readonly Combinations _combinations;
    private readonly IReadOnlyList<Family> _families;
    private readonly ConcurrentDictionary<Diagnostic, Occurrence> _problems = new();

    public CombinationSearch(Workspace workspace, PolicyBody body, CancellationToken cancellation)
    {
        _workspace = workspace;
        _body = body;
        _cancellation = cancellation;
        _combinations = Combinations.Of(body, SourceFile.Read(body.Policy.BodyPath, new Findings()) ?? "");
        _families = [.. _combinations.Kinds.Select(SampleFamily.Of)];
    }

    public TriedCombinations Run(Findings findings)
    {
        var seen = new SeenMistakes(findings.Items);
        var model = Model();
        var count = 0;
        Parallel.ForEach(_combinations.Rows(Asked), new ParallelOptions { CancellationToken = _cancellation }, row =>
        {
            Interlocked.Increment(ref count);
            foreach (var problem in Try(row))
                _problems.AddOrUpdate(problem, new Occurrence(row, 1), (_, known) => known.And(row));
        });
        findings.AddRange(model.Where(problem => !_problems.ContainsKey(problem) && !seen.Explain(problem)));
        foreach (var (problem, found) in _problems.Where(pair => !seen.Explain(pair.Key)))
            Report(problem, found, count, findings);
        return new TriedCombinations(_body.Policy.Id, _body.Policy.Version, count, _combinations.IsAll);
    }

    private HashSet<Diagnostic> Model()
    {
        var own = new Findings();
        Evaluator(Scope(Edition.Model, null), own).Evaluate([], _body.Policy.Numbering);
        return [.. own.Items.Select(AsError)];
    }

    private void Report(Diagnostic problem, Occurrence found, int count, Findings findings)
    {
        if (found.Count < count)
            findings.AddRange([problem with { Message = $"With {_combinations.Describe(found.Row)}: {problem.Message}" }]);
        else if (problem.Message != BrokenPromises.Message)
            findings.AddRange([problem]);
    }

    private List<Diagnostic> Try(int[] row)
    {
        var findings = new Findings();
        if (Answered(row, findings, _ => { }).Evaluate([], _body.Policy.Numbering) is { } blocks)
            BrokenPromises.Report(blocks, new BodyPlaces(_body).Of, findings);
        return [.. findings.Items.Select(AsError)];
    }

    private bool[] Asked(int[] row)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        Answered(row, new Findings(), question => asked.Add(question.Id));
        return [true, .. _combinations.Factors.Select(factor => asked.Contains(factor.Question.Id))];
    }

    private BodyEvaluator Answered(int[] row, Findings findings, Action<Question> whenAsked)
    {
        var levels = new Dictionary<string, Answer?>(StringComparer.Ordinal);
        for (var i = 0; i < _combinations.Factors.Count; i++)
            levels[_combinations.Factors[i].Question.Id] = _combinations.Factors[i].Levels[row[i + 1]];
        var evaluator = Evaluator(Scope(Edition.Adopted, _families[row[0]]), findings);
        evaluator.Answer((question, asked) =>
        {
            if (asked)
                whenAsked(question);
            return new ResolvedAnswer(question, asked, levels[question.Id] ?? question.Default, AnswerOrigin.Own, null, null);
        });
        return evaluator;
    }

    private BodyScope Scope(Edition edition, Family? family) => new(_body.Policy, edition, DateOnly.MaxValue)
    {
        Family = family,
        Authorities = _workspace.Library.Authorities,
    };

    // A document can be printed without an empty section, but the model that leaves one behind is still wrong.
    private static Diagnostic AsError(Diagnostic problem) => problem with { Severity = Severity.Error };

    private BodyEvaluator Evaluator(BodyScope scope, Findings findings) => new(_body, scope, _workspace.SharedTexts, findings, _cancellation);

    /// <summary>Where a problem occurred.</summary>
    /// <param name="Row">The levels that all combinations with the problem share, -1 for others: they cause it.</param>
    /// <param name="Count">In how many combinations.</param>
    private sealed record Occurrence(int[] Row, int Count)
    {
        public Occurrence And(int[] row) => new([.. Row.Zip(row, (left, right) => left == right ? left : -1)], Count + 1);
    }
}

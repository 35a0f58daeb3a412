using System.Collections.Concurrent;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
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
    private readonly ConcurrentDictionary<Diagnostic, ConcurrentBag<int[]>> _problems = new();

    public CombinationSearch(Workspace workspace, PolicyBody body, CancellationToken cancellation)
    {
        _workspace = workspace;
        _body = body;
        _cancellation = cancellation;
        _combinations = Combinations.Of(body, body.Text);
        _families = [.. _combinations.Kinds.Select(SampleFamily.Of)];
    }

    public TriedCombinations Run(Findings findings)
    {
        var seen = new SeenMistakes(findings.Items);
        var model = Model();
        var rows = _combinations.Rows(Asked).ToList();
        Parallel.ForEach(rows, new ParallelOptions { CancellationToken = _cancellation }, row =>
        {
            foreach (var problem in Try(row).Distinct())
                _problems.GetOrAdd(problem, _ => []).Add(row);
        });
        findings.AddRange(model.Where(problem => !_problems.ContainsKey(problem) && !seen.Explain(problem) && !SameBracket.IsAmong(problem, _problems.Keys)));
        foreach (var (problem, failing) in SameBracket.Merge(_problems).Where(pair => !seen.Explain(pair.Key)))
            Report(problem, failing, rows, findings);
        return new TriedCombinations(_body.Policy.Id, _body.Policy.Version, rows.Count, _combinations.IsAll);
    }

    private HashSet<Diagnostic> Model()
    {
        var own = new Findings();
        Evaluator(Scope(Edition.Model, null), own).Evaluate([], _body.Policy.Numbering);
        return [.. own.Items.Select(AsError)];
    }

    private void Report(Diagnostic problem, IReadOnlyList<int[]> failing, List<int[]> rows, Findings findings)
    {
        if (failing.Count < rows.Count)
        {
            var causes = Causes.Of(failing, rows, _combinations.Levels).Select(_combinations.Describe);
            findings.AddRange([problem with { Message = $"With {string.Join(", or with ", causes)}: {problem.Message}" }]);
        }
        else if (problem.Message != BrokenPromises.Message)
        {
            findings.AddRange([problem]);
        }
    }

    private List<Diagnostic> Try(int[] row)
    {
        var findings = new Findings();
        if (Answered(row, findings, _ => { }).Evaluate([], _body.Policy.Numbering) is { } blocks)
            findings.AddRange(Promises(blocks, findings));
        return [.. findings.Items.Select(AsError)];
    }

    // A list that the reader saw go is not told a second time.
    private List<Diagnostic> Promises(IReadOnlyList<Block> blocks, Findings known)
    {
        var broken = new Findings();
        BrokenPromises.Report(blocks, new BodyPlaces(_body).Of, broken);
        return [.. broken.Items.Where(item => !known.Items.Any(other => (other.Code, other.Line) == (item.Code, item.Line)))];
    }

    private bool[] Asked(int[] row)
    {
        _cancellation.ThrowIfCancellationRequested();
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
}

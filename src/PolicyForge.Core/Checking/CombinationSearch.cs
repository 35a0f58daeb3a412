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
    private readonly ConcurrentDictionary<Diagnostic, int[]> _problems = new();

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
        var always = Model(findings);
        var count = 0;
        Parallel.ForEach(_combinations.Rows(), new ParallelOptions { CancellationToken = _cancellation }, row =>
        {
            Interlocked.Increment(ref count);
            foreach (var problem in Try(row).Where(problem => !always.Contains(problem)))
                _problems.AddOrUpdate(problem, row, (_, known) => Common(known, row));
        });
        foreach (var (problem, row) in _problems)
            Report(problem, _combinations.Describe(row), findings);
        return new TriedCombinations(_body.Policy.Id, _body.Policy.Version, count, _combinations.IsAll);
    }

    // What is wrong in the model edition as well has nothing to do with answers.
    private HashSet<Diagnostic> Model(Findings findings)
    {
        var own = new Findings();
        var scope = Scope(Edition.Model, null);
        new BodyEvaluator(_body, scope, _workspace.SharedTexts, own, _cancellation).Evaluate([], _body.Policy.Numbering);
        var problems = own.Items.Select(AsError).ToHashSet();
        findings.AddRange(problems.Where(problem => problem.Code != Codes.DuplicateClause));
        return problems;
    }

    private List<Diagnostic> Try(int[] row)
    {
        var findings = new Findings();
        var scope = Scope(Edition.Adopted, _families[row[0]]);
        var levels = new Dictionary<string, Answer?>(StringComparer.Ordinal);
        for (var i = 0; i < _combinations.Factors.Count; i++)
            levels[_combinations.Factors[i].Question.Id] = _combinations.Factors[i].Levels[row[i + 1]];
        var evaluator = new BodyEvaluator(_body, scope, _workspace.SharedTexts, findings, _cancellation);
        evaluator.Answer((question, asked) => new ResolvedAnswer(question, asked, levels[question.Id] ?? question.Default, AnswerOrigin.Own, null, null));
        evaluator.Evaluate([], _body.Policy.Numbering);
        return [.. findings.Items.Select(AsError)];
    }

    private BodyScope Scope(Edition edition, Family? family) => new(_body.Policy, edition, DateOnly.MaxValue)
    {
        Family = family,
        Authorities = _workspace.Library.Authorities,
    };

    // A document can be printed without an empty section, but the model that leaves one behind is still wrong.
    private static Diagnostic AsError(Diagnostic problem) => problem with { Severity = Severity.Error };

    // The answers that all combinations with a problem share are the ones that cause it.
    private static int[] Common(int[] known, int[] row) => [.. known.Zip(row, (left, right) => left == right ? left : -1)];

    private static void Report(Diagnostic problem, string combination, Findings findings) => findings.AddRange(
        [problem with { Message = combination.Length == 0 ? $"Whatever the answers are: {problem.Message}" : $"With {combination}: {problem.Message}" }]);
}

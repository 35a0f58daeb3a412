using System.Collections.Concurrent;
using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Checking;

/// <summary>Finds every mistake in policies and tenants in one run.</summary>
internal sealed class PolicyChecker(Workspace workspace, CancellationToken cancellation)
{
    private readonly ConcurrentBag<Diagnostic> _found = [];
    private readonly ConcurrentBag<TriedCombinations> _tried = [];
    private readonly Lazy<IReadOnlyCollection<string>> _facts = new(() => [.. workspace.Organisations.All().SelectMany(organisation => organisation.Facts.Keys).Distinct()]);
    private HashSet<(string Path, int Line, string Code)> _models = [];

    public CheckReport Check(IReadOnlyList<string> paths)
    {
        var scope = new CheckScope(paths, workspace.TemplatesPlace.Path, workspace.TenantsPlace.Path);
        var findings = new Findings();
        scope.ReportMissing(workspace.Files, findings);
        findings.AddRange(workspace.Library.AuthorityDiagnostics);
        Keep(findings);
        CheckPolicies(scope);
        _models = [.. _found.Select(item => (item.Path, item.Line, item.Code))];
        CheckTenants(scope);
        return new CheckReport(Sorted(), [.. _tried.OrderBy(tried => tried.PolicyId, StringComparer.Ordinal).ThenBy(tried => tried.Version, VersionOrder.Instance)]);
    }

    private void CheckPolicies(CheckScope scope)
    {
        foreach (var id in workspace.Library.Ids)
        {
            foreach (var version in workspace.Library.Versions(id))
            {
                if (scope.CoversPolicy(workspace.Library.FolderOf(id, version)))
                    CheckPolicy(workspace.Library.Load(id, version)!);
            }
        }
    }

    private void CheckPolicy(LoadedPolicy loaded)
    {
        var findings = new Findings();
        findings.AddRange(loaded.Diagnostics);
        if (loaded.Policy is { } policy)
        {
            var body = PolicyBody.Of(policy);
            findings.AddRange(body.Diagnostics);
            PublisherIsKnown(policy, findings);
            if (body.Template is not null)
            {
                new BodyChecker(workspace, body, _facts, findings).Check();
                // Without all its questions a policy cannot be answered.
                if (policy.UnreadQuestions.Count == 0)
                    _tried.Add(new CombinationSearch(workspace, body, cancellation).Run(findings));
            }
        }

        Keep(findings);
    }

    private void PublisherIsKnown(ModelPolicy policy, Findings findings)
    {
        var ids = workspace.Organisations.Ids;
        if (ids.Count > 0 && policy.Publisher.Length > 0 && workspace.Organisations.Load(policy.Publisher) is null)
            findings.Error(policy.PublisherPlace, Codes.UnknownPublisher, $"There is no organisation '{policy.Publisher}'. {Nearest.Hint(policy.Publisher, ids)}");
    }

    private void CheckTenants(CheckScope scope)
    {
        var selected = workspace.Organisations.Ids.Where(id => scope.Covers(Path.GetDirectoryName(workspace.Organisations.PathOf(id))!));
        Parallel.ForEach(selected, new ParallelOptions { CancellationToken = cancellation }, id =>
        {
            var findings = new Findings();
            new TenantChecker(workspace, _facts, findings).Check(id);
            KeepNew(findings);
        });
    }

    // A mistake of the model shows in every document made from it; it has been told where the model was checked.
    private void KeepNew(Findings findings)
    {
        foreach (var item in findings.Items.Where(item => !_models.Contains((item.Path, item.Line, item.Code))))
            _found.Add(item);
    }

    private void Keep(Findings findings)
    {
        foreach (var item in findings.Items)
            _found.Add(item);
    }

    private List<Diagnostic> Sorted() =>
    [
        .. _found.Distinct()
            .OrderBy(item => item.Path, StringComparer.Ordinal)
            .ThenBy(item => item.Line)
            .ThenBy(item => item.Column)
            .ThenBy(item => item.Code, StringComparer.Ordinal)
            .ThenBy(item => item.Message, StringComparer.Ordinal),
    ];
}

using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;
using PolicyForge.Documents;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Checking;

/// <summary>Finds the mistakes of one organisation.</summary>
internal sealed class TenantChecker(Workspace workspace, Lazy<IReadOnlyCollection<string>> facts, Findings findings)
{
    // What reading the amendments of the entry at hand has found.
    private SeenMistakes _seen = new([]);

    public void Check(string id)
    {
        if (workspace.Organisations.Load(id) is not { } loaded)
            return;
        findings.AddRange(loaded.Diagnostics);
        if (loaded.Organisation is not { } organisation)
            return;
        findings.AddRange(organisation.Brand.LogoDiagnostics);
        new FamilyFinder(workspace.Organisations).Find(organisation, null, findings);
        foreach (var entry in organisation.Policies.Values)
            Check(organisation, entry);
    }

    private void Check(Organisation organisation, PolicyEntry entry)
    {
        findings.AddRange(entry.Diagnostics);
        if (workspace.Library.Versions(entry.Policy).Count == 0)
        {
            findings.Error(entry.Place, Codes.UnknownPolicy, $"There is no policy '{entry.Policy}'. {Nearest.Hint(entry.Policy, workspace.Library.Ids)}");
            return;
        }

        if (entry.Adoption is not null)
            CheckAdoption(organisation, entry);
        // No document can be made of an entry with mistakes; its answers are judged all the same.
        if (entry.Adoption is null || entry.Diagnostics.Count > 0 || organisation.Diagnostics.Count > 0)
            CheckSettings(organisation, entry);
    }

    private void CheckAdoption(Organisation organisation, PolicyEntry entry)
    {
        if (entry.Adoption!.Model.Length == 0)
            return;
        var result = workspace.Assemble(new DocumentRequest(entry.Policy, null, organisation.Id, null, DateOnly.MaxValue));
        var policy = workspace.Library.Load(entry.Policy, entry.Adoption.Model)?.Policy;
        var amended = new Findings();
        if (policy is not null)
            CheckAmendments(entry.Adoption.Amendments, policy, amended);
        findings.AddRange(amended.Items);
        _seen = new SeenMistakes(amended.Items);
        findings.AddRange(result.Diagnostics.Where(item => item.Severity == Severity.Error && !_seen.Explain(item)));
        if (policy is null)
            return;
        CheckLocks(organisation, entry, policy);
        WarnOfWithdrawn(entry, policy);
    }

    // An amendment is written like a body, so that a slip is found also where these answers do not print it.
    private void CheckAmendments(IEnumerable<Amendment> amendments, ModelPolicy policy, Findings amended)
    {
        var names = new NameChecker(policy, workspace.Library.Authorities, null, facts, amended);
        foreach (var text in amendments.Select(amendment => amendment.Text).OfType<YamlScalar>())
        {
            if (Template.TryParse(text.Text, text.Place.Path, out var template, out _))
                names.Check(template.Uses, span => TemplateText.PlaceIn(text, span));
        }
    }

    private void WarnOfWithdrawn(PolicyEntry entry, ModelPolicy policy)
    {
        if (policy.Status == PolicyStatus.Withdrawn && entry.Adoption!.Status is not (AdoptionStatus.Superseded or AdoptionStatus.Withdrawn))
            findings.Warning(entry.ModelPlace, Codes.Withdrawn, $"Version {policy.Version} of '{policy.Id}' has been withdrawn by its publisher. Adopt version {workspace.Library.Latest(policy.Id)} instead.");
    }

    // Settings without a model speak of whichever version those below adopt; the latest judges them.
    private void CheckSettings(Organisation organisation, PolicyEntry entry)
    {
        if (Model(entry) is not { } policy)
            return;
        EntryChecks.Names(entry, policy, findings);
        var family = new FamilyFinder(workspace.Organisations).Find(organisation, policy.Publisher, findings);
        var resolver = new AnswerResolver(family, policy, findings);
        if (entry.Adoption is { } adoption)
            Judge(adoption, entry, policy, family, resolver);
        else
            ResolveAll(policy, resolver);
        CheckLocks(organisation, entry, policy);
    }

    private static void ResolveAll(ModelPolicy policy, AnswerResolver resolver)
    {
        foreach (var question in policy.Questions)
            resolver.Resolve(question, asked: true);
    }

    // What the answers and amendments do to the body, as far as it shows beside other mistakes.
    private void Judge(Adoption adoption, PolicyEntry entry, ModelPolicy policy, Family family, AnswerResolver resolver)
    {
        var body = PolicyBody.Of(policy);
        var scope = new BodyScope(policy, adoption.Edition, DateOnly.MaxValue) { Family = family, Adoption = adoption, Authorities = workspace.Library.Authorities };
        var own = new Findings();
        var evaluator = new BodyEvaluator(body, scope, workspace.SharedTexts, own);
        evaluator.Answer(resolver.Resolve);
        evaluator.Evaluate(adoption.Amendments, policy.Numbering);
        if (adoption.Edition == Edition.Adopted)
            Gaps.Report(Gaps.Of(scope), entry, own);
        findings.AddRange(own.Items.Where(item => item.Path == entry.Place.Path && item.Severity == Severity.Error && !_seen.Explain(item)));
    }

    // A model with mistakes of its own still has questions that answers can be held against.
    private ModelPolicy? Model(PolicyEntry entry)
    {
        var own = new Findings();
        var policy = new DocumentPlanner(workspace, own).Policy(entry.Policy, entry.Model, entry.ModelPlace);
        findings.AddRange(own.Items);
        return policy ?? workspace.Library.Load(entry.Policy, entry.Model ?? workspace.Library.Latest(entry.Policy)!)?.Policy;
    }

    private void CheckLocks(Organisation organisation, PolicyEntry entry, ModelPolicy policy)
    {
        var family = new FamilyFinder(workspace.Organisations).Find(organisation, policy.Publisher, new Findings());
        var resolver = new AnswerResolver(family, policy, new Findings());
        foreach (var name in entry.Locks)
        {
            if (policy.Question(name.Text) is { } question && resolver.Resolve(question, asked: true).Answer is null)
                findings.Error(name.Place, Codes.LockWithoutAnswer, $"'{name.Text}' is locked but has no answer. Add it under 'answers', or remove the lock.");
        }
    }
}

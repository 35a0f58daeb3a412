using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;

namespace PolicyForge.Core.Listing;

/// <summary>Lists the questions of a policy, answered as far as an organisation and those above it have.</summary>
internal sealed class QuestionLister(Workspace workspace)
{
    private readonly Findings _findings = new();

    public Listed<QuestionRow> List(string policyId, string? version, string? tenant)
    {
        var planner = new DocumentPlanner(workspace, _findings);
        var organisation = tenant is null ? null : planner.Organisation(tenant);
        if (_findings.HasErrors)
            return new Listed<QuestionRow>([], _findings.Items);
        var adopted = organisation is null ? null : Family.Entry(organisation, policyId)?.Model;
        var rows = planner.Policy(policyId, version ?? adopted, workspace.TemplatesPlace) is { } policy ? Rows(policy, organisation) : [];
        return new Listed<QuestionRow>(rows, [.. _findings.Items.Distinct()]);
    }

    /// <summary>What every question of an adopted policy came to, in the order of the policy.</summary>
    public IEnumerable<ResolvedAnswer> Resolve(string policyId, string version, string tenant)
    {
        var policy = workspace.Library.Load(policyId, version)!.Policy!;
        var answers = Answers(policy, workspace.Organisations.Find(tenant)!);
        return policy.Questions.Select(question => answers[question.Id]);
    }

    private List<QuestionRow> Rows(ModelPolicy policy, Organisation? organisation)
    {
        var answers = organisation is null ? [] : Answers(policy, organisation);
        return [.. policy.Questions.Select(question => QuestionRow.Of(question, answers.GetValueOrDefault(question.Id)))];
    }

    private Dictionary<string, ResolvedAnswer> Answers(ModelPolicy policy, Organisation organisation)
    {
        var family = new FamilyFinder(workspace.Organisations).Find(organisation, policy.Publisher, _findings);
        var scope = new BodyScope(policy, Edition.Draft, DateOnly.MaxValue)
        {
            Family = family,
            Adoption = Family.Entry(organisation, policy.Id)?.Adoption,
            Authorities = workspace.Library.Authorities,
        };
        new BodyEvaluator(PolicyBody.Of(policy), scope, workspace.SharedTexts, _findings).Answer(new AnswerResolver(family, policy, _findings).Resolve);
        return scope.Answers;
    }
}

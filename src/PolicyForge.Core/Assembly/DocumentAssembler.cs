using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Documents;

namespace PolicyForge.Core.Assembly;

/// <summary>Makes a document from a policy, an organisation and its adoption.</summary>
internal sealed class DocumentAssembler(Workspace workspace)
{
    public AssemblyResult Assemble(DocumentRequest request)
    {
        var findings = new Findings();
        var result = new DocumentPlanner(workspace, findings).Plan(request) is { } plan ? Assemble(plan, request.On, findings) : new AssemblyResult(null, []);
        return result with { Document = findings.HasErrors ? null : result.Document, Diagnostics = [.. findings.Items.Distinct()] };
    }

    private AssemblyResult Assemble(DocumentPlan plan, DateOnly on, Findings findings)
    {
        var body = PolicyBody.Of(plan.Policy);
        findings.AddRange(body.Diagnostics);
        findings.AddRange(workspace.Library.AuthorityDiagnostics);
        var owner = plan.Family?.Self ?? plan.Publisher;
        findings.AddRange(owner?.Brand.LogoDiagnostics ?? []);
        if (findings.HasErrors)
            return new AssemblyResult(null, []);

        var scope = Scope(plan, on);
        var evaluator = new BodyEvaluator(body, scope, workspace.SharedTexts, findings);
        if (plan.Family is { } family)
            Answer(evaluator, plan, family, findings);
        var style = owner?.Style ?? new DocumentStyle();
        var numbering = style.Numbering ?? plan.Policy.Numbering;
        var blocks = evaluator.Evaluate(plan.Adoption?.Amendments ?? [], numbering);
        var gaps = Gaps.Of(scope);
        if (plan.Edition == Edition.Adopted)
            Gaps.Report(gaps, plan.Entry!, findings);
        var document = blocks is null ? null : new DocumentComposer(plan, scope, owner, style).Compose(blocks, new Layout(numbering, style.Cover, style.Contents), gaps);
        return new AssemblyResult(document, []) { Gaps = gaps, Answers = scope.Answers.Values, Cites = scope.Cites };
    }

    private BodyScope Scope(DocumentPlan plan, DateOnly on) => new(plan.Policy, plan.Edition, on)
    {
        Family = plan.Family,
        Adoption = plan.Adoption,
        PublisherName = plan.PublisherName,
        Authorities = workspace.Library.Authorities,
    };

    private static void Answer(BodyEvaluator evaluator, DocumentPlan plan, Family family, Findings findings)
    {
        var resolver = new AnswerResolver(family, plan.Policy, findings);
        evaluator.Answer(resolver.Resolve);
        EntryChecks.Names(plan.Entry!, plan.Policy, findings);
    }
}

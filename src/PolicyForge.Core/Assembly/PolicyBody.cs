using System.Runtime.CompilerServices;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly;

/// <summary>What all documents of one policy version share: its parsed template, its clauses and the order of its questions.</summary>
internal sealed record PolicyBody
{
    // Bodies live as long as their policies, which a cache may hand to many workspaces.
    private static readonly ConditionalWeakTable<ModelPolicy, PolicyBody> Compiled = [];

    private PolicyBody(ModelPolicy policy) => Policy = policy;

    public ModelPolicy Policy { get; }

    /// <summary>The body as written; empty when it cannot be read.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The parsed body; null when it cannot be parsed.</summary>
    public Template? Template { get; private init; }

    public IReadOnlyList<SourceClause> Clauses { get; private init; } = [];

    /// <summary>Where each clause id stands first.</summary>
    public IReadOnlyDictionary<string, Place> Places { get; private init; } = new Dictionary<string, Place>();

    /// <summary>The questions, each after those its condition asks about.</summary>
    public IReadOnlyList<OrderedQuestion> Questions { get; private init; } = [];

    public IReadOnlyList<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>The body of a policy; parsed at the first use.</summary>
    public static PolicyBody Of(ModelPolicy policy) => Compiled.GetValue(policy, Compile);

    private static PolicyBody Compile(ModelPolicy policy)
    {
        var findings = new Findings();
        var questions = QuestionOrder.Sort(policy, findings);
        var text = SourceFile.Read(policy.Files, policy.BodyPath, findings);
        var clauses = text is null ? [] : ClauseScanner.Scan(policy.BodyPath, text, policy.Edit);
        ListStarts.Check(policy.BodyPath, text ?? "", findings);
        return new PolicyBody(policy)
        {
            Questions = questions,
            Text = text ?? "",
            Template = text is null ? null : TemplateText.Parse(text, policy.BodyPath, span => TemplateText.PlaceIn(policy.BodyPath, span), Codes.TemplateSyntax, findings),
            Clauses = clauses,
            Places = FirstPlaces(clauses),
            Diagnostics = findings.Items,
        };
    }

    private static Dictionary<string, Place> FirstPlaces(IEnumerable<SourceClause> clauses)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            if (clause.Id is { } id)
                places.TryAdd(id, clause.Place);
        }

        return places;
    }
}

/// <summary>A question with its condition ready to run.</summary>
/// <param name="Question">The question.</param>
/// <param name="Condition">Renders to something when the question is asked; null when it always is.</param>
internal sealed record OrderedQuestion(Question Question, Template? Condition);

using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Listing;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;
using PolicyForge.Documents.Comparing;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>An adoption with some answers tried, and what each of them does to its document.</summary>
internal sealed class AnswerTrial
{
    private readonly AnswerBench _bench;
    private readonly AdoptionRecord _adoption;
    private readonly IReadOnlyDictionary<string, JsonNode?> _tried;
    private readonly DateOnly _on;
    private readonly Lazy<PolicyDocument?> _document;

    public AnswerTrial(AnswerBench bench, AdoptionRecord adoption, IReadOnlyDictionary<string, JsonNode?> tried, DateOnly on)
    {
        (_bench, _adoption, _tried, _on) = (bench, adoption, tried, on);
        var workspace = bench.With(tried);
        Resolved = [.. new QuestionLister(workspace).Resolve(adoption.PolicyId, adoption.ModelVersion, adoption.OrganisationId)];
        Names = Resolved
            .SelectMany(resolved => new[] { resolved.GivenBy, resolved.LockedBy })
            .OfType<string>()
            .Distinct()
            .ToDictionary(id => id, id => workspace.Organisations.Find(id)?.Name ?? id, StringComparer.Ordinal);
        _document = new(() => Draft(workspace));
    }

    public IReadOnlyList<ResolvedAnswer> Resolved { get; }

    public IReadOnlyDictionary<string, string> Names { get; }

    public IReadOnlyList<AnsweredQuestion> Questions => [.. Resolved.Select(resolved => AnsweredQuestion.Of(resolved, _bench.Own.GetValueOrDefault(resolved.Question.Id)))];

    public AnswerEffect EffectOf(ResolvedAnswer resolved)
    {
        if (_document.Value is not { } now)
            return new AnswerEffect([], []);
        var other = Contrary(resolved) is { } contrary ? Draft(_bench.With(With(resolved.Question.Id, contrary))) : null;
        var changes = other is null ? [] : DocumentComparison.Of(other, now).Changes;
        var says = Blocks(now, block => Passages.Mentions(block, resolved.Question.Id), changes.Where(change => change.IsAdded || change.IsReworded));
        return says.Count > 0 || other is null
            ? new AnswerEffect(says, [])
            : new AnswerEffect([], Blocks(other, _ => false, changes.Where(change => change.IsRemoved)));
    }

    // What yes or a choice changes shows beside its contrary; any other answer is printed itself.
    private static JsonValue? Contrary(ResolvedAnswer resolved) => resolved switch
    {
        { LockedBy: not null } => null,
        { Answer: YesNoAnswer answer } => JsonValue.Create(!answer.Yes),
        { Answer: ChoiceAnswer answer } => resolved.Question.Choices.FirstOrDefault(choice => choice.Key != answer.Choice.Key) is { } other ? JsonValue.Create(other.Key) : null,
        _ => null,
    };

    private Dictionary<string, JsonNode?> With(string question, JsonNode value) => new(_tried, StringComparer.Ordinal) { [question] = value };

    private PolicyDocument? Draft(Workspace workspace) =>
        workspace.Assemble(new DocumentRequest(_adoption.PolicyId, null, _adoption.OrganisationId, Edition.Draft, _on)).Document;

    private static ValueList<Block> Blocks(PolicyDocument document, Func<Block, bool> mentions, IEnumerable<ClauseChange> changes)
    {
        var changed = changes.Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
        return document.Body
            .Where(block => block is not Note && (mentions(block) || Passages.Ids(block).Any(changed.Contains)))
            .Select(Passages.Alone)
            .ToValueList();
    }
}

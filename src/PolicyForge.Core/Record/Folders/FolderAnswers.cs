using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Makes the record of an organisation's answers from what a folder says.</summary>
internal sealed class FolderAnswers(Workspace workspace, Organisation organisation, string actor, DateTimeOffset now)
{
    public IReadOnlyList<AnswerRecord> All() => [.. organisation.Policies.Values.SelectMany(Of)];

    /// <summary>The model that an entry speaks of.</summary>
    public static ModelPolicy Model(Workspace workspace, PolicyEntry entry) =>
        workspace.Library.Load(entry.Policy, entry.Model ?? workspace.Library.Latest(entry.Policy)!)!.Policy!;

    private IEnumerable<AnswerRecord> Of(PolicyEntry entry)
    {
        var policy = Model(workspace, entry);
        var locked = entry.Locks.Select(name => name.Text).ToHashSet(StringComparer.Ordinal);
        var own = entry.Answers.Keys.Select(id => Record(policy, id, Own(policy, entry, id), locked.Contains(id)));
        return own.Concat(locked.Where(id => !entry.Answers.ContainsKey(id)).Select(id => Record(policy, id, FromAbove(policy, id), true))).OfType<AnswerRecord>();
    }

    private static Answer? Own(ModelPolicy policy, PolicyEntry entry, string id) =>
        entry.Answers[id] is { IsBlank: false } given ? policy.Question(id)!.Read(given.Value, new Findings()) : null;

    // A lock belongs to an answer: who locks one that comes from above gives it.
    private Answer? FromAbove(ModelPolicy policy, string id)
    {
        var family = new FamilyFinder(workspace.Organisations).Find(organisation, policy.Publisher, new Findings());
        return new AnswerResolver(family, policy, new Findings()).Resolve(policy.Question(id)!, asked: true).Answer;
    }

    private AnswerRecord? Record(ModelPolicy policy, string id, Answer? answer, bool locked) =>
        answer is null ? null : new AnswerRecord(organisation.Id, policy.Id, id, AnswerJson.Of(answer), locked, actor, now, 1);
}

using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>A question as an organisation is asked it.</summary>
/// <param name="Policy">The version that asks it.</param>
/// <param name="Question">The question; null when the version does not ask it.</param>
/// <param name="Own">What the organisation answers, or null.</param>
/// <param name="Lock">Why the organisation cannot decide, or null.</param>
internal sealed record AskedQuestion(ModelPolicy Policy, Question? Question, AnswerRecord? Own, string? Lock)
{
    /// <exception cref="NotThereException">The organisation has no such policy.</exception>
    /// <exception cref="ConflictException">Somebody changed the answer since.</exception>
    public static async Task<AskedQuestion> FindAsync(RecordWorkspace workspaces, IRecordTransaction record, QuestionKey key, long? expected, CancellationToken cancellation)
    {
        Given.Names(key.Policy);
        var model = await record.Answers.QuestionsAsync(key.Organisation, key.Policy, cancellation) ?? throw new NotThereException();
        var policy = workspaces.Read(model).Policy ?? throw new NotThereException();
        var (workspace, answers) = await workspaces.OfAnswersAsync(record, model, key.Organisation, cancellation);
        var own = answers.FirstOrDefault(answer => answer.OrganisationId == key.Organisation && answer.QuestionId == key.Question);
        if (own?.Revision != expected)
            throw await ConflictAsync(record, key, cancellation);
        var question = policy.Question(key.Question);
        return new AskedQuestion(policy, question, own, question is null ? null : LockAbove(workspace, policy, question, key.Organisation));
    }

    /// <summary>The question, which somebody below may still decide.</summary>
    /// <exception cref="RefusedException">There is no such question, or those above decided it.</exception>
    public Question Open()
    {
        if (Question is null)
            throw new RefusedException("question", $"'{Policy.Id}' version {Policy.Version} has no such question. Known: {string.Join(", ", Policy.Questions.Select(known => known.Id))}.");
        return Lock is null ? Question : throw new RefusedException("value", Lock);
    }

    public static async Task<ConflictException> ConflictAsync(IRecordTransaction record, QuestionKey key, CancellationToken cancellation) =>
        new(await record.Audit.LastChangeAsync(key.Organisation, "answers", new JsonObject { ["policy_id"] = key.Policy, ["question_id"] = key.Question }, cancellation));

    private static string? LockAbove(Workspace workspace, ModelPolicy policy, Question question, string organisation)
    {
        var self = workspace.Organisations.Find(organisation)!;
        var family = new FamilyFinder(workspace.Organisations).Find(self, policy.Publisher, new Findings());
        var resolved = new AnswerResolver(family, policy, new Findings()).Resolve(question, asked: true);
        return resolved.LockedBy is { } above && above != organisation
            ? $"{workspace.Organisations.Find(above)!.Name} decides this for those below it: '{resolved.Answer!.Text}'. Ask there to have it unlocked."
            : null;
    }
}

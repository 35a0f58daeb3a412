using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Core.Record.Drafting;

/// <summary>Adds, changes, moves and removes the questions of a draft.</summary>
public sealed class EditQuestions(UseCases useCases, RecordWorkspace workspaces)
{
    /// <summary>Does it.</summary>
    /// <returns>The draft's revision now.</returns>
    /// <exception cref="NotThereException">The draft is not the caller's, or has no such question.</exception>
    /// <exception cref="ConflictException">Somebody else saved it since.</exception>
    /// <exception cref="RefusedException">A setting of the question cannot be used; each names its key.</exception>
    public Task<long> RunAsync(Caller caller, SeenDraft draft, QuestionAct act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(draft);
        return useCases.ChangeAsync(caller, caller.Home, Privilege.Edit, "edit questions", record => ActAsync(record, draft, act, cancellation), cancellation);
    }

    private async Task<long> ActAsync(IRecordTransaction record, SeenDraft seen, QuestionAct act, CancellationToken cancellation)
    {
        var draft = await OwnVersions.DraftAsync(record, seen.Policy, seen.Version, seen.Revision, cancellation);
        var questions = QuestionsFile.Read(draft.Text.PolicyYaml);
        int? at = act.Id is null ? null : IndexOf(questions, act.Id);
        var path = $"questions.{at ?? questions.Count}.";
        if (act is SaveQuestion save)
            Refuse(save.Question, questions.Where((_, index) => index != at));
        return await new DraftFile(record, workspaces).ChangeAsync(seen, yaml => Change(yaml, act, at, questions.Count), field => field.StartsWith(path, StringComparison.Ordinal) ? field[path.Length..].Split('.')[0] : null, cancellation);
    }

    private static string Change(string yaml, QuestionAct act, int? at, int count) => act switch
    {
        SaveQuestion save => QuestionBlocks.Save(yaml, at, save.Question),
        MoveQuestion move when at!.Value + move.Step is var to and >= 0 && to < count => QuestionBlocks.Exchange(yaml, at.Value, to),
        RemoveQuestion => QuestionBlocks.Remove(yaml, at!.Value),
        _ => yaml,
    };

    private static int IndexOf(IReadOnlyList<ModelQuestion> questions, string id) =>
        questions.Index().FirstOrDefault(item => item.Item.Id == id) is { Item: not null } found ? found.Index : throw new NotThereException();

    private static void Refuse(ModelQuestion question, IEnumerable<ModelQuestion> others)
    {
        List<Problem> problems = [];
        if (!Ids.IsSnake(question.Id.Trim()))
            problems.Add(new("id", "Enter a name with lower-case letters, digits and underscores, starting with a letter, such as personal_use"));
        else if (others.Any(other => other.Id == question.Id.Trim()))
            problems.Add(new("id", $"There is a question '{question.Id.Trim()}' already. Choose another name."));
        if (string.IsNullOrWhiteSpace(question.Ask))
            problems.Add(new("ask", "Enter the question as a school reads it"));
        if (!QuestionsFile.Types.Contains(question.Type))
            problems.Add(new("type", "Choose what kind of answer it takes"));
        else if (question.Type is "choice" or "choices" && !question.Choices.Any(choice => choice.Key.Trim().Length > 0))
            problems.Add(new("choices", "Enter what can be chosen"));
        if (TemplateProblem(question.When) is { } problem)
            problems.Add(new("when", problem));
        if (problems.Count > 0)
            throw new RefusedException(problems);
    }

    private static string? TemplateProblem(string when)
    {
        if (string.IsNullOrWhiteSpace(when))
            return null;
        var template = Scriban.Template.Parse($"{{{{ {when.Trim()} }}}}", "when");
        return template.HasErrors ? $"This condition cannot be read: {template.Messages[0].Message} Write one such as answers.personal_use == \"ban\"" : null;
    }
}

/// <summary>Something done with the questions of a draft.</summary>
/// <param name="Id">The question; null for a new one.</param>
public abstract record QuestionAct(string? Id);

/// <summary>Puts a question in the place of the one with the id, or after the last.</summary>
/// <param name="Id">The question; null for a new one.</param>
/// <param name="Question">What it is to be.</param>
public sealed record SaveQuestion(string? Id, ModelQuestion Question) : QuestionAct(Id);

/// <summary>Moves a question.</summary>
/// <param name="Id">The question.</param>
/// <param name="Step">-1 up, 1 down.</param>
public sealed record MoveQuestion(string Id, int Step) : QuestionAct(Id);

/// <summary>Takes a question out.</summary>
/// <param name="Id">The question.</param>
public sealed record RemoveQuestion(string Id) : QuestionAct(Id);

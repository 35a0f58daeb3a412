using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.ForAll.Question;

/// <summary>Answers one question for all academies, and locks the answer or leaves it open.</summary>
public sealed class IndexModel(ReadForAll readForAll, SaveAnswer saveAnswer, LockAnswer lockAnswer, UnlockAnswer unlockAnswer) : OrganisationPage
{
    private const string Locked = "lock";
    private const string Open = "open";

    /// <summary>The policy.</summary>
    [FromRoute]
    public string Policy { get; set; } = "";

    /// <summary>The question.</summary>
    [FromRoute]
    public string Question { get; set; } = "";

    /// <summary>What is typed.</summary>
    [BindProperty]
    public TypedAnswer Answer { get; set; } = new();

    /// <summary>Whether academies may answer otherwise.</summary>
    [BindProperty]
    public string Lock { get; set; } = Open;

    /// <summary>The revision of the answer that was seen; null for none.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    /// <summary>The title of the policy.</summary>
    internal string Title { get; private set; } = "";

    /// <summary>The question.</summary>
    internal QuestionForAll Found { get; private set; } = null!;

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Edit;

    /// <summary>What can be chosen.</summary>
    internal IEnumerable<Option> Choices => Found.Question.Type == "yes-no"
        ? [new("true", "Yes"), new("false", "No")]
        : Found.Question.Choices.Select(choice => new Option(choice.Key, choice.Label));

    /// <summary>Whether to lock.</summary>
    internal static IEnumerable<Option> Locks { get; } =
    [
        new(Open, "Leave it open", "An academy may answer otherwise."),
        new(Locked, "Lock it", "Every academy has this answer. One that answered otherwise cannot adopt until it removes that."),
    ];

    /// <summary>Asks it.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        var own = Found.Question.Own;
        (Seen, Lock, Answer) = (own?.Revision, own?.Locked == true ? Locked : Open, TypedAnswer.Of(Found.Question.Type, own?.Value));
    }

    /// <summary>Saves the answer and its lock.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(SaveAsync);

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => $"{nameof(Answer)}.{TypedAnswer.FieldOf(Found.Question.Type)}";

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var policy = await readForAll.RunAsync(Tenant.Caller, Tenant.Id, Policy, HttpContext.RequestAborted);
        Title = policy.Title;
        Found = policy.Questions.FirstOrDefault(item => item.Question.Id == Question) ?? throw new NotThereException();
        if (Conflict is not null)
            Seen = Found.Question.Own?.Revision;
    }

    private async Task<IActionResult> SaveAsync()
    {
        await LoadAsync();
        var key = new QuestionKey(Tenant.Id, Policy, Question);
        var saved = await saveAnswer.RunAsync(Tenant.Caller, key, Answer.Value(Found.Question.Type), Seen, HttpContext.RequestAborted);
        this.Say(saved.Answer is { } answer ? await LockAsync(key, answer) : "The answer is removed: each academy decides.");
        return LocalRedirect($"{ForAllLinks.Policy(Tenant.Id, Policy)}#{Question}");
    }

    private async Task<string> LockAsync(QuestionKey key, AnswerRecord answer)
    {
        if (Lock == Locked)
            return LockWords.Locked(await lockAnswer.RunAsync(Tenant.Caller, key, answer.Revision, HttpContext.RequestAborted));
        if (answer.Locked)
            await unlockAnswer.RunAsync(Tenant.Caller, key, answer.Revision, HttpContext.RequestAborted);
        return "The answer is saved for all academies.";
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Policies.Question;

/// <summary>Asks a few questions of an adoption, and shows beside each what the answer makes the policy say.</summary>
public sealed class IndexModel(TryAnswers tryAnswers, SaveAnswer saveAnswer) : AdoptionPage
{
    /// <summary>One of the questions of the page.</summary>
    [FromRoute(Name = "question")]
    public string First { get; set; } = "";

    /// <summary>What was typed, by question.</summary>
    [BindProperty]
    public Dictionary<string, AnswerFields> Answers { get; set; } = [];

    /// <summary>Whether to go on to questions only that need an answer and have none.</summary>
    [BindProperty(SupportsGet = true)]
    public bool OnlyGaps { get; set; }

    /// <summary>Whether to come back later instead of going on.</summary>
    [BindProperty]
    public bool Later { get; set; }

    /// <summary>The question whose own answer is to go, and the revision of that answer.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    internal static IReadOnlyList<Option> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    internal TriedAnswers Tried { get; private set; } = null!;

    internal IReadOnlyList<IReadOnlyList<AnsweredQuestion>> Groups { get; private set; } = [];

    internal int Place { get; private set; }

    /// <summary>Those of the page that are asked.</summary>
    internal IEnumerable<AnsweredQuestion> Asked => Groups[Place].Where(question => question.Asked);

    internal HashSet<string> Conflicts { get; } = [];

    /// <summary>What the page shows has been brought up to date with what was typed.</summary>
    internal bool IsShown { get; private set; }

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Edit;

    /// <summary>Asks.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Shows what the answers would change, without saving them.</summary>
    public async Task<IActionResult> OnPostShowAsync()
    {
        await TryAsync([]);
        await TryAsync(Typed());
        IsShown = true;
        return Page();
    }

    /// <summary>Saves what was changed, one by one, and goes on to the next questions.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await TryAsync([]);
        foreach (var question in Groups[Place].Where(question => Answers.ContainsKey(question.Id)))
            await SaveAsync(question, Answers[question.Id]);
        if (ModelState.IsValid)
            return Redirect(await NextAsync());
        await LoadAsync();
        Response.StatusCode = Conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Takes the organisation's own answer back, so that the one from above or the usual one counts.</summary>
    public Task<IActionResult> OnPostRemoveAsync() => ActAsync(async () =>
    {
        if (Remove?.Split(' ') is not [var question, var seen] || !long.TryParse(seen, CultureInfo.InvariantCulture, out var revision))
            throw new NotThereException();
        await saveAnswer.RunAsync(Tenant.Caller, new QuestionKey(Tenant.Id, Policy, question), null, revision, Cancellation);
        this.Say("The answer was removed.");
        return Redirect(PoliciesLinks.Question(Key, First, OnlyGaps));
    });

    /// <summary>The name of a question's field in the form.</summary>
    internal static string NameOf(AnsweredQuestion question) => $"{nameof(Answers)}[{question.Id}].{AnswerFields.FieldOf(question.Type)}";

    /// <inheritdoc/>
    protected override Task LoadAsync() => TryAsync(ModelState.IsValid ? [] : Typed());

    private async Task TryAsync(Dictionary<string, JsonNode?> typed)
    {
        Tried = await tryAnswers.RunAsync(Tenant.Caller, Key, typed, OfThisPage, Cancellation);
        foreach (var question in Asked.Where(question => !Answers.ContainsKey(question.Id)))
            Answers.Add(question.Id, AnswerFields.Of(question));
    }

    private string[] OfThisPage(IReadOnlyList<AnsweredQuestion> questions)
    {
        Groups = QuestionGroups.Of(questions);
        Place = Groups.ToList().FindIndex(group => group.Any(question => question.Id == First));
        return Place < 0 ? throw new NotThereException() : [.. Groups[Place].Select(question => question.Id)];
    }

    private Dictionary<string, JsonNode?> Typed()
    {
        var typed = new Dictionary<string, JsonNode?>();
        foreach (var question in Groups[Place].Where(question => question.LockedBy is null && !Conflicts.Contains(question.Id) && IsChanged(question)))
        {
            try
            {
                typed[question.Id] = Answers[question.Id].Value(question.Type);
            }
            catch (RefusedException)
            {
                // What is no date is told when it is saved.
            }
        }

        return typed;
    }

    private bool IsChanged(AnsweredQuestion question) =>
        Answers.TryGetValue(question.Id, out var fields) && fields.Text != (fields.Was ?? "").ReplaceLineEndings("\n");

    private async Task SaveAsync(AnsweredQuestion question, AnswerFields fields)
    {
        if (!IsChanged(question))
            return;
        try
        {
            await saveAnswer.RunAsync(Tenant.Caller, new QuestionKey(Tenant.Id, Policy, question.Id), fields.Value(question.Type), fields.Seen, Cancellation);
        }
        catch (RefusedException refused)
        {
            foreach (var problem in refused.Problems)
                ModelState.AddModelError(NameOf(question), PolicyWords.Plain(problem.Message));
        }
        catch (ConflictException conflict)
        {
            Conflicts.Add(question.Id);
            ModelState.AddModelError(NameOf(question), $"{Display.Capital(await NameAsync(conflict.Change.Actor))} answered this on {Display.Moment(conflict.Change.At)}. Look at their answer, then save again to put yours in its place.");
        }
    }

    private async Task<string> NextAsync()
    {
        var shown = Answers.Keys.ToHashSet();
        var now = QuestionGroups.Of((await tryAnswers.RunAsync(Tenant.Caller, Key, new Dictionary<string, JsonNode?>(), _ => [], Cancellation)).Questions);
        if (Later)
            return PoliciesLinks.Answers(Key);
        if (now[Place].Any(question => QuestionGroups.IsOpen(question) && !shown.Contains(question.Id)))
            return PoliciesLinks.Question(Key, First, OnlyGaps);
        Func<AnsweredQuestion, bool> isNext = OnlyGaps ? QuestionGroups.IsGap : QuestionGroups.IsOpen;
        var next = now.Skip(Place + 1).FirstOrDefault(group => group.Any(isNext));
        return next is null ? PoliciesLinks.Answers(Key) : PoliciesLinks.Question(Key, next[0].Id, OnlyGaps);
    }
}

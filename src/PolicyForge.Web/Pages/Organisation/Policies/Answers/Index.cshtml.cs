using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Web.Pages.Organisation.Policies.Answers;

/// <summary>All questions of an adoption that are asked, and what they came to.</summary>
public sealed class IndexModel(TryAnswers tryAnswers) : AdoptionPage
{
    internal TriedAnswers Tried { get; private set; } = null!;

    internal IReadOnlyList<AnsweredQuestion> Asked => [.. Tried.Questions.Where(question => question.Asked)];

    internal AnsweredQuestion? FirstGap => Asked.FirstOrDefault(QuestionGroups.IsGap);

    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <inheritdoc/>
    protected override async Task LoadAsync() => Tried = await tryAnswers.RunAsync(Tenant.Caller, Key, new Dictionary<string, JsonNode?>(), _ => [], Cancellation);

    internal bool MayEdit => Tenant.May(Privilege.Edit);
}

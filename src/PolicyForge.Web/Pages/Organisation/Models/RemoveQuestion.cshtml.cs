using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Takes a question out of a draft.</summary>
public sealed class RemoveQuestionModel(EditQuestions edit) : DraftPage
{
    /// <summary>The question.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The question as it is; null when somebody else took it out already.</summary>
    public ModelQuestion? Question => QuestionsFile.Read(Draft.Text.PolicyYaml).FirstOrDefault(question => question.Id == Id);

    /// <summary>The lines of the text that name it.</summary>
    public IReadOnlyList<int> Lines => [.. Draft.Text.Body.Split('\n').Index().Where(line => line.Item.Contains($"answers.{Id}", StringComparison.Ordinal) || line.Item.Contains($"\"{Id}\"", StringComparison.Ordinal)).Select(line => line.Index + 1)];

    /// <summary>Asks whether to.</summary>
    public IActionResult OnGet() => Question is null ? NotFound() : Page();

    /// <summary>Takes it out.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        await edit.RunAsync(Tenant.Caller, Seen, new RemoveQuestion(Id), HttpContext.RequestAborted);
        this.Say($"The question ‘{Id}’ is removed.");
        return Redirect(ModelsLinks.Questions(Tenant.Id, Policy, Version));
    });
}

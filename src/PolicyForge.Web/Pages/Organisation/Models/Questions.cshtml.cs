using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Drafting;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>What a draft asks of schools, in order.</summary>
public sealed class QuestionsModel(EditQuestions edit) : DraftPage
{
    /// <summary>The questions.</summary>
    public IReadOnlyList<ModelQuestion> Questions => QuestionsFile.Read(Draft.Text.PolicyYaml);

    /// <summary>Shows them.</summary>
    public void OnGet()
    {
    }

    /// <summary>Moves one.</summary>
    /// <param name="up">The question to move up, or null.</param>
    /// <param name="down">The question to move down, or null.</param>
    public Task<IActionResult> OnPostAsync(string? up, string? down) => ActAsync(async () =>
    {
        var moved = up ?? down ?? "";
        await edit.RunAsync(Tenant.Caller, Seen, new MoveQuestion(moved, up is null ? 1 : -1), HttpContext.RequestAborted);
        return Redirect($"{ModelsLinks.Questions(Tenant.Id, Policy, Version)}#q-{moved}");
    });
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Policies.Ask;

/// <summary>Hands a question to a colleague by mail.</summary>
public sealed class IndexModel(TryAnswers tryAnswers, AskColleague askColleague, SiteAddress site) : AdoptionPage
{
    /// <summary>The question.</summary>
    [FromRoute(Name = "question")]
    public string Id { get; set; } = "";

    /// <summary>The colleague's e-mail address.</summary>
    [BindProperty]
    public string? Recipient { get; set; }

    /// <summary>A few words with it.</summary>
    [BindProperty]
    public string? Note { get; set; }

    internal AdoptionRecord Adoption { get; private set; } = null!;

    internal AnsweredQuestion Asked { get; private set; } = null!;

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Edit;

    /// <summary>Asks whom to ask.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Sends the mail.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        var link = new Uri(site.Base, PoliciesLinks.Question(Key, Id));
        var mail = await askColleague.RunAsync(Tenant.Caller, Key, new HandedQuestion(Id, Recipient, Note, HttpContext.Features.GetRequiredFeature<FoundSession>().Name, link), Cancellation);
        this.Say($"The question is on its way to {mail.Recipient}.");
        return Redirect(PoliciesLinks.Question(Key, Id));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var tried = await tryAnswers.RunAsync(Tenant.Caller, Key, new Dictionary<string, JsonNode?>(), _ => [], Cancellation);
        (Adoption, Asked) = (tried.Adoption, tried.Questions.FirstOrDefault(question => question.Id == Id) ?? throw new NotThereException());
    }
}

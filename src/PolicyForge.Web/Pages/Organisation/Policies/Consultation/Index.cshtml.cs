using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Policies.Consultation;

/// <summary>Records who was consulted on an adoption in hand.</summary>
public sealed class IndexModel(GetAdoption getAdoption, RecordConsultation recordConsultation) : AdoptionPage
{
    /// <summary>Whether anybody was consulted: yes or no.</summary>
    [BindProperty]
    public string? Held { get; set; }

    /// <summary>Who was consulted.</summary>
    [BindProperty]
    public string? Body { get; set; }

    /// <summary>What came of it.</summary>
    [BindProperty]
    public string? Outcome { get; set; }

    /// <summary>When.</summary>
    [BindProperty]
    public DateFields Date { get; set; } = new();

    internal static IReadOnlyList<Option> Choices { get; } = [new("yes", "Yes", "Name the body below."), new("no", "No, it was not needed")];

    internal AdoptionRecord Adoption { get; private set; } = null!;

    internal bool IsNeeded => Adoption.Amendments.Any(amendment => amendment.Deviates);

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Edit;

    /// <summary>Shows what is recorded.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Held = Adoption.Consultation switch { null => null, JsonObject => "yes", _ => "no" };
        if (Adoption.Consultation is not JsonObject held)
            return;
        (Body, Outcome) = ((string?)held["body"], (string?)held["outcome"]);
        Date = DateFields.Of(DateOnly.TryParse((string?)held["date"], out var date) ? date : null);
    }

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        DateOnly? date = null;
        if (Held is not ("yes" or "no"))
            ModelState.AddModelError(nameof(Held), "Select yes if anybody was consulted");
        else if (Held == "yes" && string.IsNullOrWhiteSpace(Body))
            ModelState.AddModelError(nameof(Body), "Enter who was consulted");
        if (Held == "yes" && !Date.IsEmpty && !Date.TryRead("the date of the consultation", out date, out var problem))
            ModelState.AddModelError(nameof(Date), problem!);
        return await ActAsync(async () =>
        {
            var consultation = Held == "yes" ? new NewConsultation(Body, Outcome, date) : NewConsultation.None;
            await recordConsultation.RunAsync(Tenant.Caller, Key, Seen, consultation, Cancellation);
            this.Say("The consultation was recorded.");
            return Redirect(PoliciesLinks.Policy(Tenant.Id, Policy));
        });
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        Adoption = (await getAdoption.RunAsync(Tenant.Caller, Key, Cancellation)).Adoption;
        if (!Adoption.IsInHand)
            throw new NotThereException();
    }
}

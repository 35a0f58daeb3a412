using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Policies.Details;

/// <summary>An adoption's own facts: its version, owner, dates and place.</summary>
public sealed class IndexModel(GetAdoption getAdoption, EditAdoption editAdoption) : AdoptionPage
{
    /// <summary>Its own version.</summary>
    [BindProperty]
    public string? Version { get; set; }

    /// <summary>Who answers for it.</summary>
    [BindProperty]
    public string? Owner { get; set; }

    /// <summary>Who wrote it.</summary>
    [BindProperty]
    public string? Author { get; set; }

    /// <summary>From when it holds.</summary>
    [BindProperty]
    public DateFields Effective { get; set; } = new();

    /// <summary>Its review: a date, a cycle or a school term.</summary>
    [BindProperty]
    public string? Review { get; set; }

    /// <summary>Where it is kept.</summary>
    [BindProperty]
    public string? Location { get; set; }

    /// <summary>Where its words came from.</summary>
    [BindProperty]
    public string? Source { get; set; }

    internal AdoptionRecord Adoption { get; private set; } = null!;

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Edit;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        (Version, Owner, Author, Review, Location, Source) = (Adoption.Version, Adoption.Owner, Adoption.Author, Adoption.Review, Adoption.Location, Adoption.Source);
        Effective = DateFields.Of(Adoption.Effective);
    }

    /// <summary>Saves them.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        DateOnly? effective = null;
        if (!Effective.IsEmpty && !Effective.TryRead("the day it comes into force", out effective, out var problem))
            ModelState.AddModelError(nameof(Effective), problem!);
        return await ActAsync(async () =>
        {
            var now = await getAdoption.RunAsync(Tenant.Caller, Key, Cancellation);
            var fields = new AdoptionFields(Version ?? "", Owner, Author, effective, Review, Location, Source, now.Adoption.IsPublic);
            await editAdoption.RunAsync(Tenant.Caller, Key, Seen, fields, Cancellation);
            this.Say("The details were saved.");
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

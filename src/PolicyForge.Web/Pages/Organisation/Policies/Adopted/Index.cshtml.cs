using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Policies.Adopted;

/// <summary>What was adopted, to be downloaded, printed and made public.</summary>
public sealed class IndexModel(GetAdoption getAdoption, DownloadDocument downloadDocument, EditAdoption editAdoption) : AdoptionPage
{
    /// <summary>Whether the public may read it from now on.</summary>
    [BindProperty]
    public bool IsPublic { get; set; }

    internal AdoptionRecord Adoption { get; private set; } = null!;

    /// <summary>The hash of the Word file.</summary>
    internal string? Sha256 { get; private set; }

    internal bool IsInForce => Adoption.Status == AdoptionStatus.Adopted;

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Makes it public, or not.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        var adoption = (await getAdoption.RunAsync(Tenant.Caller, Key, Cancellation)).Adoption;
        await editAdoption.RunAsync(Tenant.Caller, Key, Seen, AdoptionFields.Of(adoption) with { IsPublic = IsPublic }, Cancellation);
        this.Say(IsPublic ? "Everybody can read the policy now." : "The policy is no longer public.");
        return Redirect(PoliciesLinks.Adopted(Key));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        Adoption = (await getAdoption.RunAsync(Tenant.Caller, Key, Cancellation)).Adoption;
        if (Adoption.AdoptedAt is null)
            throw new NotThereException();
        Sha256 = (await downloadDocument.RunAsync(Tenant.Caller, Key, DownloadForm.Docx, Cancellation)).Sha256;
    }
}

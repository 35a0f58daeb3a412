using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Organisations;

namespace PolicyForge.Web.Pages.Organisation.Profile.Contacts;

/// <summary>Whom an organisation's policies name, each to be set by itself.</summary>
public sealed class IndexModel(ReadProfile readProfile, EditProfile editProfile) : ProfilePage(readProfile, editProfile)
{
    /// <summary>The name, in policies, of a contact to add.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Add { get; set; }

    /// <summary>Shows them, or leads to one to add.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        await BeginAsync();
        if (Add is null)
            return Page();
        var name = Add.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        if (name.Length is > 0 and < 60 && char.IsAsciiLetter(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
            return LocalRedirect(ProfileLinks.Contact(Tenant.Id, name));
        ModelState.AddModelError(nameof(Add), "Enter what policies call it: letters, digits and spaces, such as site manager");
        return Page();
    }
}

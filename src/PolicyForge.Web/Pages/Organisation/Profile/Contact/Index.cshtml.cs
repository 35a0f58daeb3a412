using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Web.Pages.Organisation.ForAll;

namespace PolicyForge.Web.Pages.Organisation.Profile.Contact;

/// <summary>Sets one contact.</summary>
public sealed class IndexModel(ReadProfile readProfile, EditProfile editProfile) : ProfilePage(readProfile, editProfile)
{
    /// <summary>The fact, as policies call it.</summary>
    [FromRoute]
    public string Fact { get; set; } = "";

    /// <summary>Whom to reach.</summary>
    [BindProperty]
    public TypedContact Contact { get; set; } = new();

    /// <summary>Words in place of a contact.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The fact; null when nobody has said it yet.</summary>
    internal ProfileFact? Found => View.Facts.FirstOrDefault(fact => fact.Name == Fact);

    /// <summary>Asks for it.</summary>
    public async Task OnGetAsync()
    {
        await BeginAsync();
        var own = View.Profile.Facts[Fact];
        Contact = own is JsonObject contact ? TypedContact.Of(contact) : new();
        Words = own is JsonValue words ? $"{words}" : null;
    }

    /// <summary>Saves it.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        await LoadAsync();
        var facts = View.Profile.Facts.DeepClone().AsObject();
        facts.Remove(Fact);
        if (Contact.Value is { } contact)
            facts[Fact] = contact;
        else if (!string.IsNullOrWhiteSpace(Words))
            facts[Fact] = Words.Trim();
        return await SaveAsync(edit => edit with { Facts = facts }, $"{ProfileWords.Fact(Fact)} is saved.", ProfileLinks.Contacts(Tenant.Id));
    });

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => field?.Split('.') switch
    {
        ["facts", _, "email"] => "Contact.Email",
        ["facts", _, "role"] => "Contact.Role",
        ["facts", _, "phone"] => "Contact.Phone",
        ["facts", _, "address"] => "Contact.Address",
        _ => "Contact.Name",
    };
}

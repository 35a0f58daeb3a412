using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Profile.Brand;

/// <summary>Changes the name, the logo, the colour and the font of an organisation's documents.</summary>
[RequestSizeLimit(LargestForm)]
public sealed class IndexModel(ReadProfile readProfile, EditProfile editProfile, SetLogo setLogo, RemoveLogo removeLogo) : ProfilePage(readProfile, editProfile)
{
    private const long LargestForm = 8 * 1024 * 1024;
    private static readonly string[] Known = ["Arial", "Calibri", "Georgia", "Tahoma", "Times New Roman", "Trebuchet MS", "Verdana"];

    /// <summary>The name as printed.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The colour.</summary>
    [BindProperty]
    public string? Colour { get; set; }

    /// <summary>The font; empty for the product's own.</summary>
    [BindProperty]
    public string? Font { get; set; }

    /// <summary>A picture.</summary>
    [BindProperty]
    public IFormFile? Logo { get; set; }

    /// <summary>The fonts to choose from.</summary>
    internal IEnumerable<Option> Fonts => Known.Append(Font ?? "Arial").Distinct().Order(StringComparer.Ordinal).Select(font => new Option(font, font));

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync()
    {
        await BeginAsync();
        var profile = View.Profile;
        (Name, Colour, Font) = (profile.Name, profile.Brand["colour"]?.ToString(), profile.Brand["font"]?.ToString() ?? "Arial");
    }

    /// <summary>Saves name, colour and font.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Enter the name of the organisation");
        var brand = new JsonObject();
        if (!string.IsNullOrWhiteSpace(Colour))
            brand["colour"] = $"#{Colour.Trim().TrimStart('#')}";
        if (!string.IsNullOrWhiteSpace(Font))
            brand["font"] = Font.Trim();
        return ActAsync(() => SaveAsync(edit => edit with { Name = Name, Brand = brand }, "The brand is saved.", ProfileLinks.Preview(Tenant.Id)));
    }

    /// <summary>Sets the logo.</summary>
    public Task<IActionResult> OnPostLogoAsync()
    {
        if (Logo is null or { Length: 0 })
            ModelState.AddModelError(nameof(Logo), "Choose a picture");
        return ActAsync(async () =>
        {
            using var content = new MemoryStream();
            await Logo!.CopyToAsync(content, HttpContext.RequestAborted);
            await setLogo.RunAsync(Tenant.Caller, new NewLogo(Tenant.Id, Seen, content.ToArray()), HttpContext.RequestAborted);
            return Done("The logo is saved.");
        });
    }

    /// <summary>Removes the logo.</summary>
    public Task<IActionResult> OnPostRemoveAsync() => ActAsync(async () =>
    {
        await removeLogo.RunAsync(Tenant.Caller, Tenant.Id, Seen, HttpContext.RequestAborted);
        return Done("The logo is removed.");
    });

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => field switch
    {
        "brand.colour" => nameof(Colour),
        "brand.font" => nameof(Font),
        "logo" => nameof(Logo),
        "name" => nameof(Name),
        _ => "",
    };

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        // A form for the logo alone brings none of these.
        Name ??= View.Profile.Name;
        Colour ??= View.Profile.Brand["colour"]?.ToString();
        Font ??= View.Profile.Brand["font"]?.ToString();
    }

    private LocalRedirectResult Done(string said)
    {
        this.Say(said);
        return LocalRedirect(ProfileLinks.Brand(Tenant.Id));
    }
}

using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Starts a model from scratch.</summary>
public sealed partial class NewModel(CreatePolicy policies) : ModelPage
{
    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Edit;

    /// <summary>What it is called.</summary>
    [BindProperty]
    public string? Title { get; set; }

    /// <summary>Its name in addresses; made from the title when it is left empty.</summary>
    [BindProperty]
    public string? Id { get; set; }

    /// <summary>The name of its first version.</summary>
    [BindProperty]
    public string? FirstVersion { get; set; } = "1.0";

    /// <summary>Asks for it.</summary>
    public void OnGet()
    {
    }

    /// <summary>Starts it.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        var id = string.IsNullOrWhiteSpace(Id) ? Slug(Title ?? "") : Id.Trim();
        var version = await policies.RunAsync(Tenant.Caller, new Core.Record.Publishing.NewPolicy(id, Title ?? "", FirstVersion?.Trim() ?? ""), HttpContext.RequestAborted);
        this.Say("The model is started. Tell what it is about, then write its questions and its text.");
        return Redirect(ModelsLinks.Version(Tenant.Id, id, version));
    });

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => field == "version" ? nameof(FirstVersion) : base.PropertyOf(field);

    private static string Slug(string title) => Signs().Replace(title.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();
}

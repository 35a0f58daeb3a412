using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Starts a draft from a version of a model.</summary>
public sealed class DraftModel(GetPolicy policies, ListVersions versions, DraftVersion drafts) : ModelPage
{
    private const int Most = 100;

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Edit;

    /// <summary>The version whose text it starts with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>What the draft is called; the number after the last when it is left empty.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The model.</summary>
    public PolicySummary Summary { get; private set; } = null!;

    /// <summary>The versions to start from.</summary>
    public IReadOnlyList<Option> Sources { get; private set; } = [];

    /// <summary>Asks for it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Starts it.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        var version = await drafts.RunAsync(Tenant.Caller, new NewDraft(Policy, From ?? "", string.IsNullOrWhiteSpace(Name) ? null : Name.Trim()), HttpContext.RequestAborted);
        this.Say($"Draft {version} is started, with the text of version {From}.");
        return Redirect(ModelsLinks.Version(Tenant.Id, Policy, version));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var key = new PolicyKey(Tenant.Id, Policy);
        Summary = await policies.RunAsync(Tenant.Caller, key, HttpContext.RequestAborted);
        var found = await versions.RunAsync(Tenant.Caller, key, null, Most, HttpContext.RequestAborted);
        Sources = [.. found.Select(version => new Option(version.Version, $"{version.Version} ({ModelWords.Of(version.State).ToLowerInvariant()})"))];
        From ??= Summary.LatestVersion;
    }

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => field == "version" ? nameof(Name) : base.PropertyOf(field);
}

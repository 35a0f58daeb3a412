using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Policies;

/// <summary>The register: all policies, and the models that could be taken up.</summary>
public sealed class IndexModel(ReadRegister readRegister, StartAdoption startAdoption) : OrganisationPage
{
    private const int PageSize = 50;

    /// <summary>Which to show.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>By what to sort.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    /// <summary>The policy that the page before ended with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Whose model to start.</summary>
    [BindProperty]
    public string Publisher { get; set; } = "";

    /// <summary>Which policy to start.</summary>
    [BindProperty]
    public string Policy { get; set; } = "";

    /// <summary>Which version of it.</summary>
    [BindProperty]
    public string Version { get; set; } = "";

    internal PolicyRegister Register { get; private set; } = null!;

    internal IReadOnlyList<RegisterRow> Rows { get; private set; } = [];

    /// <summary>Where the next page begins, or null.</summary>
    internal string? Next { get; private set; }

    internal bool MayEdit => Tenant.May(Privilege.Edit);

    internal bool MayManage => Tenant.May(Privilege.Manage) && !Tenant.IsFromAbove;

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Starts to adopt a model.</summary>
    public Task<IActionResult> OnPostStartAsync() => ActAsync(async () =>
    {
        var started = await startAdoption.RunAsync(Tenant.Caller, new NewAdoption(new VersionKey(Tenant.Id, Publisher, Policy, Version)), HttpContext.RequestAborted);
        return Redirect(PoliciesLinks.Answers(started.Key));
    });

    /// <summary>The address of the register in another order or with other states.</summary>
    internal string With(string? show, string? sort, string? after = null) =>
        Links.With(PoliciesLinks.Register(Tenant.Id), ("show", show), ("sort", sort), ("after", after));

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        Register = await readRegister.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        var rows = new RegisterView(Show, Sort).Of(Register.Policies).ToList();
        var start = After is null ? 0 : rows.FindIndex(row => row.First.PolicyId == After) + 1;
        Rows = [.. rows.Skip(start).Take(PageSize)];
        Next = start + PageSize < rows.Count ? Rows[^1].First.PolicyId : null;
    }

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => "";
}

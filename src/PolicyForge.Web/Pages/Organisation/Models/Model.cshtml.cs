using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>One model: its versions, and who uses it.</summary>
public sealed class OneModel(GetPolicy policies, ListVersions versions, CountAdopters countAdopters) : ModelPage
{
    private const int Size = 25;

    /// <summary>The last version of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The model.</summary>
    public PolicySummary Summary { get; private set; } = null!;

    /// <summary>Its versions, newest first.</summary>
    public IReadOnlyList<VersionSummary> Versions { get; private set; } = [];

    /// <summary>How many have each version in force.</summary>
    public IReadOnlyDictionary<string, long> Adopters { get; private set; } = new Dictionary<string, long>();

    /// <summary>The last version of this page, when there is another.</summary>
    public string? Next { get; private set; }

    /// <summary>The version that a draft would start from; null while nothing is published.</summary>
    public string? Source => Summary.LatestVersion ?? Versions.FirstOrDefault(version => version.State != VersionState.Draft)?.Version;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        var key = new PolicyKey(Tenant.Id, Policy);
        Summary = await policies.RunAsync(Tenant.Caller, key, HttpContext.RequestAborted);
        var found = await versions.RunAsync(Tenant.Caller, key, After, Size + 1, HttpContext.RequestAborted);
        Versions = [.. found.Take(Size)];
        Next = found.Count > Size ? Versions[^1].Version : null;
        Adopters = await countAdopters.RunAsync(Tenant.Caller, Policy, HttpContext.RequestAborted);
    }
}

using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;
using PolicyForge.Web.Components;
using PolicyForge.Web.Pages.Organisation.People;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Keys;

/// <summary>The keys by which other programs come in.</summary>
public sealed class IndexModel(ListKeys list, CreateKey create, RevokeKey revoke, TimeProvider clock) : OrganisationPage
{
    private const int PageSize = 50;

    /// <summary>The keys on this page.</summary>
    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>The next page, or null.</summary>
    public string? Next { get; private set; }

    /// <summary>The key that was made just now; null otherwise.</summary>
    public CreatedKey? Made { get; private set; }

    /// <summary>What a key is for.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What it allows.</summary>
    [BindProperty]
    public string[] Scopes { get; set; } = [];

    /// <summary>Until when it is good.</summary>
    [BindProperty]
    public DateFields ExpiresAt { get; set; } = new();

    /// <summary>What a key can allow.</summary>
    public IReadOnlyList<Option> Choices { get; } =
    [
        new(nameof(Privilege.Read), "Read"),
        new(nameof(Privilege.Edit), "Edit", "Policies, answers and amendments"),
        new(nameof(Privilege.Approve), "Approve", "Record approvals, publish, adopt and withdraw"),
        new(nameof(Privilege.Manage), "Manage", "People and settings"),
    ];

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Manage;

    /// <summary>Whether a key still opens anything.</summary>
    public bool IsInForce(ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.RevokedAt is null && key.ExpiresAt > clock.GetUtcNow();
    }

    /// <summary>Whether a key is in force, in words.</summary>
    public string StateOf(ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.RevokedAt is { } revoked ? $"Revoked on {Display.Moment(revoked)}."
            : IsInForce(key) ? $"Good until {Display.Moment(key.ExpiresAt)}."
            : $"Expired on {Display.Moment(key.ExpiresAt)}.";
    }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Makes a key.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        if (!ExpiresAt.TryRead("the day until which the key is good", out var until, out var problem))
            ModelState.AddModelError(nameof(ExpiresAt), problem!);
        return ActAsync(async () =>
        {
            var expires = new DateTimeOffset(until!.Value, TimeOnly.MaxValue, TimeSpan.Zero);
            Made = await create.RunAsync(Tenant.Caller, new NewKey(Tenant.Id, Name ?? "", [.. Scopes.Select(Scope)], expires), HttpContext.RequestAborted);
            ModelState.Clear();
            (Name, Scopes, ExpiresAt) = (null, [], new());
            await LoadAsync();
            return Page();
        });
    }

    private static Privilege Scope(string chosen) => Enum.TryParse<Privilege>(chosen, out var scope) ? scope : (Privilege)(-1);

    /// <summary>Revokes one.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(string revoked)
    {
        await revoke.RunAsync(Tenant.Caller, Tenant.Id, revoked, HttpContext.RequestAborted);
        this.Say("The key is revoked. It opens nothing from now on.");
        return LocalRedirect(PeopleLinks.Keys(Tenant.Id));
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var found = await list.RunAsync(Tenant.Caller, Tenant.Id, Request.Query["after"], PageSize + 1, HttpContext.RequestAborted);
        Keys = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Links.With(PeopleLinks.Keys(Tenant.Id), ("after", Keys[^1].Id)) : null;
    }
}

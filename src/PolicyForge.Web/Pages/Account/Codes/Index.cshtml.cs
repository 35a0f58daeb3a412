using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;

namespace PolicyForge.Web.Pages.Account.Codes;

/// <summary>Turns on the codes that a person is asked for when signing in.</summary>
[EnableRateLimiting(Attempts.Policy)]
public sealed class IndexModel(SetUpCodes setUp, ConfirmCodes confirm) : AccountPage
{
    private const int GroupLength = 4;

    /// <summary>The code that the app shows.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>What the app is told; null before that.</summary>
    public CodesToSetUp? ToSetUp { get; private set; }

    /// <summary>The key as people type it, in groups.</summary>
    public string Key => string.Join(' ', ToSetUp!.Secret.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>What lets them in without the app; shown once, and none before that.</summary>
    public IReadOnlyList<string> Recovery { get; private set; } = [];

    /// <summary>Says what codes are.</summary>
    public void OnGet()
    {
    }

    /// <summary>Makes a key for the app.</summary>
    public Task OnPostAsync() => LoadAsync();

    /// <summary>Turns codes on once the app shows the right one.</summary>
    public Task<IActionResult> OnPostConfirmAsync() => ActAsync(async () =>
    {
        Recovery = await confirm.RunAsync(Session.Person, Code ?? "", HttpContext.RequestAborted);
        return Page();
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync() => ToSetUp = await setUp.RunAsync(Session.Person, HttpContext.RequestAborted);
}

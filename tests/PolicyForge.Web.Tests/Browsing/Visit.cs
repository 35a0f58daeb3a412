using Microsoft.Playwright;
using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>Somebody at a browser.</summary>
public sealed class Visit(IPage page, SiteFixture site) : IAsyncDisposable
{
    /// <summary>The page before them.</summary>
    public IPage Page => page;

    /// <summary>The path of the page before them.</summary>
    public string Path => new Uri(page.Url).PathAndQuery;

    /// <summary>The heading of the page before them.</summary>
    public async Task<string> HeadingAsync() => (await page.Locator("h1").InnerTextAsync()).Trim();

    /// <summary>Opens an address, which must answer as expected.</summary>
    public async Task<Visit> GoAsync(string path, int status = 200)
    {
        var answer = await page.GotoAsync(path);
        answer!.Status.ShouldBe(status, $"{path}: {await page.Locator("body").InnerTextAsync()}");
        return this;
    }

    /// <summary>Signs in.</summary>
    public async Task SignInAsync(SamplePerson person)
    {
        await GoAsync("/sign-in");
        await FillAsync("E-mail address", person.Email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(person.Password);
        await PressAsync("Sign in");
        (await page.Locator("h1").CountAsync()).ShouldBe(1, $"{page.Url} after signing in: {await page.Locator("body").InnerTextAsync()}");
        page.Url.ShouldNotContain("sign-in");
    }

    /// <summary>Fills a field by its label.</summary>
    public Task FillAsync(string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Chooses one of several, or ticks a box, by its label.</summary>
    public Task ChooseAsync(string label) => page.GetByLabel(label, new() { Exact = true }).CheckAsync();

    /// <summary>Presses a button by its text, and waits for the page that comes.</summary>
    public async Task PressAsync(string button)
    {
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Follows a link by its text.</summary>
    public async Task FollowAsync(string link)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Downloads what a link gives.</summary>
    public async Task<byte[]> DownloadAsync(string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>Looks closely at the page before them: see <see cref="Inspection"/>.</summary>
    /// <param name="name">What its screenshots are called.</param>
    public Task LookAsync(string name) => Inspection.RunAsync(page, name);

    /// <summary>The site that they look at.</summary>
    public SiteFixture Site => site;

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();
}

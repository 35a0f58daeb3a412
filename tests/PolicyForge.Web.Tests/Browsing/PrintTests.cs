namespace PolicyForge.Web.Tests.Browsing;

/// <summary>What comes out of a printer.</summary>
public sealed class PrintTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_policy_is_printed_without_what_only_a_screen_needs()
    {
        await using var visit = await site.VisitAsync("hillside-academy");
        await visit.GoAsync("/o/hillside-academy/policies/social-media/1/read");
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        foreach (var part in new[] { ".pf-header", ".govuk-service-navigation", ".govuk-footer", ".govuk-back-link", ".pf-reading" })
            (await visit.Page.Locator(part).First.IsVisibleAsync()).ShouldBeFalse(part);
        (await visit.Page.Locator(".policy-frame h1").IsVisibleAsync()).ShouldBeTrue();
    }
}

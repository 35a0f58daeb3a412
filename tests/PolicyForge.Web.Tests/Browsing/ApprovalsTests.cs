namespace PolicyForge.Web.Tests.Browsing;

public sealed class ApprovalsTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Trust = "beacon-trust";
    private const string Approvals = $"/o/{Trust}/approvals";

    [Fact]
    public async Task An_approval_is_recorded_for_many_at_once_and_whoever_came_late_is_told()
    {
        await using var late = await site.VisitAsync(Trust);
        await late.GoAsync(Approvals);
        await late.LookAsync("approvals");
        await using var visit = await site.VisitAsync(Trust, scripts: false);
        await visit.GoAsync(Approvals);
        var waiting = await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Checkbox).CountAsync();
        waiting.ShouldBeGreaterThan(1);

        await ApproveAsync(visit);
        (await visit.Page.Locator(".govuk-notification-banner").InnerTextAsync()).ShouldContain($"{waiting} policies");
        (await visit.Page.Locator(".pf-approvals").InnerTextAsync()).ShouldContain("Board of Trustees on 17 July 2026");

        await ApproveAsync(late);
        (await late.Page.Locator("[role=status]").InnerTextAsync()).ShouldContain("Somebody changed it in the meantime");
        await late.LookAsync("approvals-refused");
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field()
    {
        await using var visit = await site.VisitAsync(Trust);
        await visit.GoAsync(Approvals);
        await visit.PressAsync("Record the approval");
        (await visit.Page.Locator(".govuk-error-summary li").CountAsync()).ShouldBe(3);
        await visit.LookAsync("approvals-errors");
    }

    [Theory]
    [InlineData("northmoor-council", Approvals)]
    [InlineData("hillside-academy", Approvals)]
    [InlineData("hillside-academy", "/o/hillside-academy/approvals")]
    public async Task Nobody_else_records_approvals(string organisation, string path)
    {
        await using var visit = await site.VisitAsync(organisation);
        await visit.GoAsync(path, 404);
    }

    private static async Task ApproveAsync(Visit visit)
    {
        foreach (var box in await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Checkbox).AllAsync())
            await box.CheckAsync();
        await visit.ChooseAsync("Ratified");
        await visit.FillAsync("Who met", "Board of Trustees");
        await visit.FillAsync("Day", "17");
        await visit.FillAsync("Month", "7");
        await visit.FillAsync("Year", "2026");
        await visit.FillAsync("Minute, if there is one", "9.1");
        await visit.PressAsync("Record the approval");
    }
}

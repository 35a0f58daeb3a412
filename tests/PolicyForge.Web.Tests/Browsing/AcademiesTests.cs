using System.Text;

namespace PolicyForge.Web.Tests.Browsing;

public sealed class AcademiesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Trust = "beacon-trust";
    private const string Matrix = $"/o/{Trust}/academies";

    [Fact]
    public async Task A_trust_sees_every_policy_in_every_academy()
    {
        await using var visit = await site.VisitAsync(Trust);
        await visit.GoAsync($"/o/{Trust}");
        visit.Path.ShouldBe(Matrix);
        var rows = visit.Page.Locator(".pf-matrix tbody tr");
        (await rows.CountAsync()).ShouldBe(3);
        (await rows.Filter(new() { HasText = "Quayside" }).InnerTextAsync()).ShouldContain("In hand");
        (await visit.Page.Locator(".govuk-task-list").InnerTextAsync()).ShouldContain("waits to be adopted");
        await visit.LookAsync("academies");
    }

    [Fact]
    public async Task A_policy_that_is_for_no_academy_is_left_out()
    {
        await using var visit = await site.VisitAsync(Trust);
        await visit.GoAsync(Matrix);
        (await visit.Page.Locator(".pf-matrix thead").InnerTextAsync()).ShouldNotContain("staff social networking", Case.Insensitive);
    }

    [Fact]
    public async Task The_matrix_is_filtered_without_scripts()
    {
        await using var visit = await site.VisitAsync(Trust, scripts: false);
        await visit.GoAsync(Matrix);
        await visit.Page.GetByLabel("State", new() { Exact = true }).SelectOptionAsync("in-hand");
        await visit.PressAsync("Show");
        visit.Path.ShouldContain("state=in-hand", Case.Insensitive);
        (await visit.Page.Locator(".pf-matrix td .govuk-tag").AllInnerTextsAsync()).ShouldAllBe(state => state == "In hand");
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_says_what_to_do()
    {
        await using var visit = await site.VisitAsync(Trust);
        await visit.GoAsync($"{Matrix}?state=overdue&academy=quayside-academy&policy=low-level-concerns");
        (await visit.Page.Locator(".pf-empty").InnerTextAsync()).ShouldContain("Choose another filter");
        await visit.LookAsync("academies-none");
    }

    [Fact]
    public async Task Each_cell_is_a_row_of_the_csv_file()
    {
        await using var visit = await site.VisitAsync(Trust);
        await visit.GoAsync(Matrix);
        var cells = await visit.Page.Locator(".pf-matrix td .govuk-tag").CountAsync();
        var lines = Encoding.UTF8.GetString(await visit.DownloadAsync("Download as CSV")).TrimEnd().Split('\n');
        lines.Length.ShouldBe(cells + 1);
        lines[0].ShouldContain("Academy,Policy,State");
    }

    [Fact]
    public async Task A_file_of_academies_adds_all_of_them_or_names_every_mistake()
    {
        await using var visit = await site.VisitAsync(Trust);
        await visit.GoAsync($"{Matrix}/add");
        await visit.PressAsync("Add them");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("Choose a file");
        await SendAsync(visit, "name,kind,URN,local authority\nHarbour Academy,academy,12,Nowhere\n");
        (await visit.Page.Locator(".govuk-error-summary li").CountAsync()).ShouldBe(2);
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("Line 2");
        await visit.LookAsync("academies-add-errors");
        await SendAsync(visit, "name,kind,URN,local authority\n=Harbour Academy,academy,987651,northmoor-council\n");
        (await visit.Page.Locator(".govuk-notification-banner").InnerTextAsync()).ShouldContain("1 academy is added");
        Encoding.UTF8.GetString(await visit.DownloadAsync("Download as CSV")).ShouldContain("'=Harbour Academy");
        await LeaveAsync(visit);
    }

    [Theory]
    [InlineData("northmoor-council", Matrix)]
    [InlineData("hillside-academy", Matrix)]
    [InlineData("hillside-academy", "/o/hillside-academy/academies")]
    [InlineData("hillside-academy", "/o/hillside-academy/academies.csv")]
    [InlineData("northmoor-council", $"{Matrix}/add")]
    public async Task Nobody_else_sees_a_matrix(string organisation, string path)
    {
        await using var visit = await site.VisitAsync(organisation);
        await visit.GoAsync(path, 404);
    }

    private static async Task SendAsync(Visit visit, string csv)
    {
        await visit.Page.GetByLabel("File of academies").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "academies.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await visit.PressAsync("Add them");
    }

    private static async Task LeaveAsync(Visit visit)
    {
        await visit.Page.GetByText("An academy leaves the trust").ClickAsync();
        await visit.FollowAsync("=Harbour Academy leaves");
        await visit.LookAsync("academies-leave");
        await visit.PressAsync("Let it leave");
        (await visit.Page.Locator(".pf-matrix tbody tr").CountAsync()).ShouldBe(3);
    }
}

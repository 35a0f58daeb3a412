using System.IO.Compression;
using Microsoft.Playwright;
using PolicyForge.Documents.Word;

namespace PolicyForge.Web.Tests.Browsing;

public sealed class ForAllTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Trust = "beacon-trust";
    private const string Policy = $"/o/{Trust}/for-all/low-level-concerns";

    [Fact]
    public async Task A_trust_answers_locks_and_adopts_for_its_academies_and_downloads_the_files()
    {
        await using var visit = await site.VisitAsync(Trust);
        await visit.GoAsync($"/o/{Trust}/for-all");
        await visit.LookAsync("for-all");
        await visit.GoAsync(Policy);
        await visit.LookAsync("for-all-policy");
        await visit.Page.Locator("#lock-recipient").ClickAsync();
        await visit.Page.WaitForLoadStateAsync();
        (await visit.Page.Locator(".govuk-notification-banner").InnerTextAsync()).ShouldContain("locked");
        await visit.GoAsync($"{Policy}/questions/retention_years");
        await visit.FillAsync("Answer", "10");
        await visit.LookAsync("for-all-question");
        await visit.PressAsync("Save for all");
        (await visit.Page.Locator("#retention_years").InnerTextAsync()).ShouldContain("10");

        await visit.FollowAsync("Preview as an academy");
        await visit.LookAsync("for-all-preview");
        await AdoptAsync(visit);
        await DownloadAsync(visit);
        await PackAsync(visit);
    }

    [Fact]
    public async Task Without_scripts_the_progress_is_looked_at_again()
    {
        await using var visit = await site.VisitAsync(Trust, scripts: false);
        await visit.GoAsync($"/o/{Trust}/for-all");
        await visit.PressAsync("Put the Word files together");
        for (var look = 0; look < 60 && await visit.Page.GetByText("Look again").CountAsync() > 0; look++)
        {
            await Task.Delay(500);
            await visit.FollowAsync("Look again");
        }

        (await visit.DownloadAsync("Download the Word files"))[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_wrong_answer_stands_beside_its_question()
    {
        await using var visit = await site.VisitAsync(Trust);
        await visit.GoAsync($"{Policy}/questions/retention_years");
        await visit.FillAsync("Answer", "many");
        await visit.PressAsync("Save for all");
        await visit.Page.Locator(".govuk-error-summary a").ClickAsync();
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("Answer_Words");
        await visit.LookAsync("for-all-question-errors");
    }

    [Fact]
    public async Task The_second_of_two_who_answer_is_told_of_the_first()
    {
        await using var first = await site.VisitAsync(Trust);
        await using var second = await site.VisitAsync(Trust);
        await first.GoAsync($"{Policy}/questions/share_by");
        await second.GoAsync($"{Policy}/questions/share_by");
        await first.PressAsync("Save for all");
        await second.PressAsync("Save for all");
        (await second.Page.Locator(".govuk-inset-text").First.InnerTextAsync()).ShouldContain("You (in another window) changed this");
        await second.LookAsync("for-all-question-conflict");
        await second.PressAsync("Save for all");
        second.Path.ShouldStartWith(Policy);
        (await second.Page.Locator(".govuk-notification-banner").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_adopted_for_nobody()
    {
        await using var visit = await site.VisitAsync(Trust);
        await visit.GoAsync($"{Policy}/adopt");
        foreach (var academy in await visit.Page.GetByRole(AriaRole.Checkbox).AllAsync())
            await academy.UncheckAsync();
        await visit.PressAsync("Adopt");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("Tick the academies");
        await visit.LookAsync("for-all-adopt-errors");
    }

    [Theory]
    [InlineData("northmoor-council", Policy)]
    [InlineData("hillside-academy", Policy)]
    [InlineData("hillside-academy", "/o/hillside-academy/for-all")]
    [InlineData(Trust, $"/o/{Trust}/for-all/nothing-here")]
    [InlineData(Trust, $"/o/{Trust}/work/b5000000-0000-0000-0000-000000000001")]
    [InlineData(Trust, $"{Policy}/preview?academy=ashgrove-academy")]
    public async Task Nobody_else_decides_for_all(string organisation, string path)
    {
        await using var visit = await site.VisitAsync(organisation);
        await visit.GoAsync(path, 404);
    }

    private static async Task AdoptAsync(Visit visit)
    {
        await visit.GoAsync($"{Policy}/adopt");
        await visit.FillAsync("Who approved it", "Board of Trustees");
        await visit.LookAsync("for-all-adopt");
        await visit.PressAsync("Adopt");
        await visit.Page.ReloadAsync();
        (await visit.HeadingAsync()).ShouldBe("Adopting for academies");
        await visit.Page.Locator("#progress[hx-get]").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 60_000 });
        var academies = visit.Page.Locator(".govuk-task-list__item");
        (await academies.CountAsync()).ShouldBe(3);
        (await academies.Filter(new() { HasText = "Hillside" }).Locator(".govuk-tag").InnerTextAsync()).ShouldBe("Done");
        foreach (var lacking in new[] { "Oakenshaw", "Quayside" })
        {
            var told = await academies.Filter(new() { HasText = lacking }).InnerTextAsync();
            told.Split("Who is the designated safeguarding lead?").Length.ShouldBe(2);
            told.ShouldNotContain("'dsl' is missing");
            told.ShouldContain("See to it");
        }

        await visit.LookAsync("work-adopted");
    }

    private static async Task DownloadAsync(Visit visit)
    {
        await visit.GoAsync($"/o/{Trust}/for-all");
        await visit.PressAsync("Put the Word files together");
        await visit.Page.GetByText("The file is ready.").WaitForAsync(new() { Timeout = 60_000 });
        await visit.LookAsync("work-zip");
        using var zip = new ZipArchive(new MemoryStream(await visit.DownloadAsync("Download the Word files")));
        await using var file = await zip.Entries.First(entry => entry.FullName.StartsWith("hillside-academy/low-level-concerns", StringComparison.Ordinal)).OpenAsync();
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        content.Position = 0;
        StampReader.Read(content).Stamp.Policy.ShouldBe("low-level-concerns");
    }

    private static async Task PackAsync(Visit visit)
    {
        await visit.GoAsync($"/o/{Trust}/for-all");
        await visit.PressAsync("Make the board pack");
        await visit.Page.GetByText("The file is ready.").WaitForAsync(new() { Timeout = 60_000 });
        var pack = await visit.DownloadAsync("Download the board pack");
        await File.WriteAllBytesAsync(Path.Combine(Repository.Screenshots, "board-pack.docx"), pack);
        pack[..2].ShouldBe("PK"u8.ToArray());
    }
}

using System.IO.Compression;
using Microsoft.Playwright;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>What the trust's person does with <c>social-media</c> for three academies.</summary>
internal sealed class TrustPerson(Visit visit)
{
    public const string Organisation = "beacon-trust";

    private const string Policy = $"/o/{Organisation}/for-all/social-media";

    private ILocator Academies => visit.Page.Locator(".govuk-task-list__item");

    /// <summary>Answers a question for all academies.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="lockIt">Whether no academy may answer otherwise.</param>
    public async Task AnswerAsync(string question, string answer, bool lockIt)
    {
        await visit.GoAsync(Policy);
        await visit.Page.Locator($"#{question} .govuk-summary-card__actions a").ClickAsync();
        await visit.FillAsync("Answer", answer);
        await visit.ChooseAsync(lockIt ? "Lock it" : "Leave it open");
        await visit.PressAsync("Save for all");
        (await visit.Page.Locator(".govuk-notification-banner").InnerTextAsync()).ShouldContain(lockIt ? "every academy has it" : "saved for all academies");
        (await visit.Page.Locator($"#{question}").InnerTextAsync()).ShouldContain(answer);
    }

    /// <summary>Adopts it for all academies, and reloads the page that tells what became of each.</summary>
    public async Task AdoptAsync(string? approvedBy = null)
    {
        await visit.GoAsync(Policy);
        await visit.PressAsync("Adopt for academies");
        await visit.FillAsync("Review", "1 year");
        await visit.FillAsync("Who approved it", approvedBy ?? "");
        await visit.PressAsync("Adopt");
        await visit.Page.Locator("#progress[hx-get]").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 180_000 });
        var told = await visit.Page.Locator("#progress").InnerTextAsync();
        await visit.Page.ReloadAsync();
        (await visit.Page.Locator("#progress").InnerTextAsync()).ShouldBe(told);
        (await Academies.CountAsync()).ShouldBe(3);
    }

    /// <summary>What the page of the progress tells of an academy.</summary>
    public async Task<string> ResultAsync(string academy) => await Academies.Filter(new() { HasText = academy }).InnerTextAsync();

    /// <summary>Goes to an academy that could not adopt.</summary>
    public async Task SeeToAsync(string academy)
    {
        await Academies.Filter(new() { HasText = academy }).GetByRole(AriaRole.Link).ClickAsync();
        (await visit.HeadingAsync()).ShouldBe(CouncilPerson.Title);
    }

    /// <summary>Starts to adopt the model that is out for the academy whose policy is before them.</summary>
    public async Task StartAsync(bool giveUpDraft)
    {
        if (giveUpDraft)
        {
            await visit.FollowAsync("Abandon it");
            await visit.PressAsync("Abandon it");
        }

        await visit.PressAsync(giveUpDraft ? "Start" : "Start a new version");
        (await visit.HeadingAsync()).ShouldBe("Questions");
        await visit.Page.Locator(".govuk-back-link").ClickAsync();
    }

    /// <summary>Records that the unions agreed to what the academy changed.</summary>
    public async Task ConsultAsync()
    {
        await visit.FollowAsync("Consultation");
        await visit.ChooseAsync("Yes");
        await visit.FillAsync("Who was consulted", "JCC");
        await visit.FillAsync("What came of it (optional)", "agreed");
        await visit.PressAsync("Save");
    }

    /// <summary>Records one approval of several policies.</summary>
    public async Task ApproveAsync(params string[] policies)
    {
        await visit.GoAsync($"/o/{Organisation}/approvals");
        foreach (var policy in policies)
            await visit.ChooseAsync(policy);
        await visit.ChooseAsync("Ratified");
        await visit.FillAsync("Who met", "Board of Trustees");
        await visit.FillAsync("Day", "19");
        await visit.FillAsync("Month", "11");
        await visit.FillAsync("Year", "2026");
        await visit.PressAsync("Record the approval");
        (await visit.Page.Locator(".govuk-notification-banner").InnerTextAsync()).ShouldContain($"{policies.Length} policies");
    }

    /// <summary>Downloads the Word files of all academies.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> FilesAsync()
    {
        await visit.GoAsync($"/o/{Organisation}/for-all");
        await visit.PressAsync("Put the Word files together");
        await visit.Page.GetByText("The file is ready.").WaitForAsync(new() { Timeout = 180_000 });
        using var zip = new ZipArchive(new MemoryStream(await visit.DownloadAsync("Download the Word files")));
        return zip.Entries.ToDictionary(entry => entry.FullName, Content);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var file = entry.Open())
            file.CopyTo(content);
        return content.ToArray();
    }
}

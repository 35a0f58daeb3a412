using System.Text;
using Microsoft.Playwright;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>What an academy's person does with <c>social-media</c>, from what there is to do to the public page.</summary>
internal sealed class SchoolPerson(Visit visit, string organisation)
{
    /// <summary>Goes on with the policy from what there is to do, where it stands like this.</summary>
    public async Task GoOnAsync(string standing)
    {
        await visit.GoAsync($"/o/{organisation}");
        visit.Path.ShouldBe($"/o/{organisation}/tasks");
        var task = visit.Page.Locator(".govuk-task-list__item").Filter(new() { HasText = CouncilPerson.Title });
        (await task.First.InnerTextAsync()).ShouldContain(standing);
        await task.First.GetByRole(AriaRole.Link).ClickAsync();
    }

    /// <summary>Expects a question among all to be decided above, with no way to answer it here, even by force.</summary>
    public async Task ShouldBeLockedAsync(string question, string decided)
    {
        var row = visit.Page.Locator($"#question-{question}");
        (await row.InnerTextAsync()).ShouldContain(decided);
        (await row.GetByRole(AriaRole.Link).CountAsync()).ShouldBe(0);
        var all = visit.Path;
        await visit.GoAsync($"{all}/{question}");
        (await visit.Page.Locator($"#question-{question}").GetByRole(AriaRole.Textbox).CountAsync()).ShouldBe(0);
        await visit.Page.EvaluateAsync(
            """
            question => document.querySelector('#questions').insertAdjacentHTML('beforeend', `<input type="hidden" name="Answers[${question}].One" value="Mallory">`)
            """,
            question);
        await visit.PressAsync("Save and come back later");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("Beacon Academy Trust");
        await visit.GoAsync(all);
        (await row.InnerTextAsync()).ShouldContain(decided);
    }

    /// <summary>Answers what is left, and nothing else.</summary>
    public async Task AnswerAsync(string approver, string contact)
    {
        await visit.PressAsync("Answer what is left");
        await visit.FillAsync("Who approves the use of social media for work?", approver);
        await visit.PressAsync("Save and continue");
        var fields = visit.Page.GetByRole(AriaRole.Group, new() { Name = "To whom do staff report an abusive or false post about them?" });
        await fields.GetByLabel("Name", new() { Exact = true }).FillAsync(contact);
        await fields.GetByLabel("Role").FillAsync("Office Manager");
        await fields.GetByLabel("Telephone").FillAsync("01632 960471");
        await visit.PressAsync("Save and come back later");
        (await visit.Page.Locator(".pf-lede").InnerTextAsync()).ShouldContain("Every question that needs an answer has one");
    }

    /// <summary>Records the governors' approval and adopts the policy.</summary>
    public async Task AdoptAsync(string version)
    {
        await visit.ChooseAsync("Approved");
        await visit.FillAsync("By whom", "Academy Council");
        await visit.FillAsync("Day", "20");
        await visit.FillAsync("Month", "11");
        await visit.FillAsync("Year", "2026");
        await visit.PressAsync("Record the approval");
        await visit.PressAsync("Check and adopt");
        await visit.PressAsync("Adopt");
        (await visit.HeadingAsync()).ShouldBe($"Version {version} is in force");
    }

    /// <summary>Downloads the Word file, whose hash the page shows.</summary>
    public async Task<WordFile> WordAsync()
    {
        var word = new WordFile(await DownloadAsync("Word file"));
        (await visit.Page.Locator(".pf-mono").InnerTextAsync()).ShouldBe(word.Sha256);
        return word;
    }

    /// <summary>Downloads another form of the policy.</summary>
    public async Task<string> TextAsync(string form) => Encoding.UTF8.GetString(await DownloadAsync(form)).Replace('\u00a0', ' ');

    /// <summary>What there is to do.</summary>
    public async Task<string> TasksAsync()
    {
        await visit.GoAsync($"/o/{organisation}/tasks");
        return await visit.Page.Locator("main").InnerTextAsync();
    }

    private async Task<byte[]> DownloadAsync(string button)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}

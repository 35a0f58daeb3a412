namespace PolicyForge.Web.Tests.Browsing;

/// <summary>What the council's person does with the model <c>social-media</c> on its way through the three.</summary>
internal sealed class CouncilPerson(Visit visit)
{
    public const string Organisation = "northmoor-council";
    public const string Title = "Use of social networking and internet sites";

    private const string Model = $"/o/{Organisation}/models/social-media";

    /// <summary>Starts a version from an earlier one.</summary>
    public async Task StartAsync(string version, string from)
    {
        await visit.GoAsync($"/o/{Organisation}");
        await visit.FollowAsync(Title);
        await visit.PressAsync("New draft");
        await visit.Page.GetByLabel("Start from version").SelectOptionAsync(from);
        await visit.FillAsync("Version of the draft (optional)", version);
        await visit.PressAsync("Start the draft");
        visit.Path.ShouldBe($"{Model}/{version}");
    }

    /// <summary>Adds a question that must be answered.</summary>
    public async Task AskAsync(string name, string question, string placeholder)
    {
        await visit.FollowAsync("Questions");
        await visit.PressAsync("Add a question");
        await visit.FillAsync("Question", question);
        await visit.FillAsync("Name", name);
        await visit.ChooseAsync("Yes");
        await visit.FillAsync("Shown in brackets (optional)", placeholder);
        await visit.PressAsync("Save the question");
    }

    /// <summary>Writes something at the end of the text.</summary>
    public async Task WriteAsync(string text, string seen)
    {
        await visit.FollowAsync("Text");
        await visit.Page.Locator(".cm-content").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Control+End");
        await visit.Page.Keyboard.InsertTextAsync(text);
        await visit.Page.Locator("#preview").GetByText(seen).First.WaitForAsync();
        await visit.Page.RunAndWaitForResponseAsync(() => visit.PressAsync("Save"), answer => answer.Url.Contains("Autosave", StringComparison.Ordinal));
        await visit.Page.GetByText("Saved at").WaitForAsync();
    }

    /// <summary>Publishes the draft, with a reason for each clause, and opens the Word file of the model edition.</summary>
    public async Task<WordFile> PublishAsync(string version, string reason, string summary)
    {
        await visit.FollowAsync("Publish");
        await visit.Page.WaitForURLAsync("**/publish");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("What is new in this version?");
        foreach (var field in await visit.Page.Locator("textarea[name^='r.']").AllAsync())
            await field.FillAsync(reason);
        await visit.FillAsync("What is new in this version?", summary);
        await visit.PressAsync($"Publish version {version}");
        (await visit.HeadingAsync()).ShouldBe($"Version {version} is published");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("organisations were told");
        return new WordFile(await visit.DownloadAsync("Download as Word"));
    }
}

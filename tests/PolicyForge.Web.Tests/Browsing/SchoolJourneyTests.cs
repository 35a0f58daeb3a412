using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PolicyForge.Documents.Word;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>A school business manager's work, from signing in to the file that goes on the website.</summary>
public sealed partial class SchoolJourneyTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Home = "/o/hillside-academy";

    [Fact]
    public async Task A_school_takes_up_a_model_answers_has_it_approved_and_opens_the_file()
    {
        await using var visit = await site.VisitAsync("hillside-academy");
        visit.Path.ShouldBe($"{Home}/tasks");
        await visit.LookAsync("school-tasks");
        await visit.GoAsync($"{Home}/policies/whistleblowing");
        await visit.LookAsync("school-policy-offered");
        await visit.PressAsync("Start");
        await visit.LookAsync("school-questions-start");

        await AnswerAsync(visit);
        await visit.LookAsync("school-questions-done");
        await visit.PressAsync("Read the policy");
        await visit.LookAsync("school-read-draft");
        (await visit.Page.Locator(".policy-frame").InnerTextAsync()).ShouldContain("Ada Obi");

        await visit.PressAsync("Record the approval");
        await visit.LookAsync("school-approvals-empty");
        await ApproveAsync(visit);
        await visit.LookAsync("school-approvals");
        await AdoptAsync(visit, look: true);
        await ShouldBeOpenedAsync(visit, "whistleblowing", "1.0", "Ada Obi");

        await visit.PressAsync("Make it public");
        await visit.FollowAsync("on your public page");
        (await visit.HeadingAsync()).ShouldContain("Whistleblowing");
    }

    [Fact]
    public async Task Without_scripts_everything_is_done_as_well()
    {
        await using var visit = await site.VisitAsync("hillside-academy", scripts: false);
        await visit.GoAsync($"{Home}/policies/low-level-concerns");
        await visit.PressAsync("Start a new version");
        await visit.Page.Locator("#question-dsl a").ClickAsync();
        await visit.Page.GetByLabel("Name", new() { Exact = true }).First.FillAsync("Edwin Marsh");
        await visit.PressAsync("Show what this changes");
        (await visit.Page.Locator("#effect-dsl").InnerTextAsync()).ShouldContain("Edwin Marsh");
        await visit.PressAsync("Save and come back later");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("Edwin Marsh");
        await visit.GoAsync($"{Home}/policies/low-level-concerns/2/approvals");
        await ApproveAsync(visit);
        await AdoptAsync(visit, look: false);
        await ShouldBeOpenedAsync(visit, "low-level-concerns", "1.1", "Edwin Marsh");
    }

    [Fact]
    public async Task On_a_phone_a_new_version_is_adopted_too()
    {
        await using var visit = await site.VisitAsync("hillside-academy");
        await visit.Page.SetViewportSizeAsync(375, 812);
        await visit.GoAsync($"{Home}/policies/social-media");
        await visit.PressAsync("Start a new version");
        await visit.Page.Locator("#question-approver a").ClickAsync();
        await visit.FillAsync("Who approves the use of social media for work?", "the Vice Principal");
        await visit.PressAsync("Save and come back later");
        await visit.GoAsync($"{Home}/policies/social-media/2/changes");
        await visit.LookAsync("school-changes");
        await visit.GoAsync($"{Home}/policies/social-media/2/consultation");
        await visit.ChooseAsync("Yes");
        await visit.FillAsync("Who was consulted", "JCC");
        await visit.PressAsync("Save");
        await visit.GoAsync($"{Home}/policies/social-media/2/approvals");
        await ApproveAsync(visit);
        await AdoptAsync(visit, look: false);
        await ShouldBeOpenedAsync(visit, "social-media", "1.3", "the Vice Principal");
    }

    private static async Task AnswerAsync(Visit visit)
    {
        await visit.PressAsync("Answer what is left");
        await visit.LookAsync("school-question");
        await visit.ChooseAsync("A named whistleblowing officer");
        await visit.Page.Locator("#effect-first_contact").GetByText("whistleblowing officer").First.WaitForAsync();
        await ContactAsync(visit, "Who is the member of staff named to receive concerns?", "Ada Obi");
        await ContactAsync(visit, "Which governor or trustee is named to receive concerns?", "Martin Oyelaran");
        await visit.LookAsync("school-question-shown");
        await visit.PressAsync("Save and continue");
        while (visit.Path.Contains("/answers/", StringComparison.Ordinal))
            await AnswerPageAsync(visit);
    }

    private static async Task AnswerPageAsync(Visit visit)
    {
        if (await visit.Page.GetByText("Do you provide a confidential reporting line").CountAsync() > 0)
            await visit.ChooseAsync("No");
        if (await visit.Page.GetByLabel("What support do you offer to a person who raises a concern?").CountAsync() > 0)
            await visit.FillAsync("What support do you offer to a person who raises a concern?", "Six sessions of counselling.\nTime to talk.");
        if (await visit.Page.GetByText("When is the next yearly report on concerns due?").CountAsync() > 0)
            await DateAsync(visit, "15", "7", "2027");
        await visit.PressAsync("Save and continue");
    }

    private static async Task ContactAsync(Visit visit, string question, string name)
    {
        var contact = visit.Page.GetByRole(AriaRole.Group, new() { Name = question });
        await contact.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await contact.GetByLabel("Role").FillAsync("Named contact");
        await contact.GetByLabel("Telephone").FillAsync("01632 960411");
        await contact.GetByLabel("E-mail address").FillAsync("contact@hillside.example.org");
    }

    private static async Task DateAsync(Visit visit, string day, string month, string year)
    {
        await visit.FillAsync("Day", day);
        await visit.FillAsync("Month", month);
        await visit.FillAsync("Year", year);
    }

    private static async Task ApproveAsync(Visit visit)
    {
        await visit.ChooseAsync("Approved");
        await visit.FillAsync("By whom", "Academy Council");
        await DateAsync(visit, "12", "11", "2026");
        await visit.FillAsync("Minute (optional)", "4.2");
        await visit.PressAsync("Record the approval");
    }

    private static async Task AdoptAsync(Visit visit, bool look)
    {
        await visit.PressAsync("Check and adopt");
        if (look)
            await visit.LookAsync("school-check");
        await visit.PressAsync("Adopt");
        (await visit.HeadingAsync()).ShouldEndWith("is in force");
        if (look)
            await visit.LookAsync("school-adopted");
    }

    private static async Task ShouldBeOpenedAsync(Visit visit, string policy, string version, string words)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Word file" }).ClickAsync());
        var word = await File.ReadAllBytesAsync(await download.PathAsync());
        using var package = new ZipArchive(new MemoryStream(word));
        using var text = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        Tags().Replace(await text.ReadToEndAsync(), "").Replace('\u00a0', ' ').ShouldContain(words);
        var stamp = StampReader.Read(new MemoryStream(word));
        (stamp.Stamp.Policy, stamp.Stamp.Organisation, stamp.Stamp.Version).ShouldBe((policy, "hillside-academy", version));
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}

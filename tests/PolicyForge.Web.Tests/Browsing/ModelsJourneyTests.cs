using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Documents.Word;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>The council's work on a model, from signing in to the Word file.</summary>
public sealed class ModelsJourneyTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Council = "northmoor-council";
    private const string Model = "/o/northmoor-council/models/social-media";
    private const string Clause = "\n\n## Passwords {#passwords}\n\n1. {#passwords-secret} Staff keep the passwords of school accounts to themselves.\n";

    [Fact]
    public async Task A_council_publishes_the_next_version_and_downloads_it_as_Word()
    {
        await using var visit = await site.VisitAsync(Council);
        await visit.FollowAsync("Use of social networking and internet sites");
        await visit.PressAsync("New draft");
        await visit.PressAsync("Start the draft");
        visit.Path.ShouldBe($"{Model}/3.1");

        await visit.FollowAsync("Text");
        await AppendAsync(visit, Clause);
        await visit.Page.Locator("#preview").GetByText("Staff keep the passwords of school accounts").WaitForAsync();
        await visit.PressAsync("Save");
        await visit.Page.GetByText("Saved at").WaitForAsync();

        await visit.FollowAsync("Publish");
        await visit.PressAsync("Publish version 3.1");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("'passwords-secret' is new. Say why.");
        await visit.LookAsync("models-publish-errors");
        foreach (var reason in await visit.Page.Locator("textarea[name^='r.']").AllAsync())
            await reason.FillAsync("Asked for by schools after accounts were taken over.");
        await visit.FillAsync("What is new in this version?", "A section on passwords.");
        await visit.LookAsync("models-publish");
        await visit.PressAsync("Publish version 3.1");

        (await visit.HeadingAsync()).ShouldBe("Version 3.1 is published");
        await visit.LookAsync("models-published");
        var word = await visit.DownloadAsync("Download as Word");
        var stamp = StampReader.Read(new MemoryStream(word));
        (stamp.Stamp.Policy, stamp.Stamp.ModelVersion).ShouldBe(("social-media", "3.1"));
        stamp.Clauses.ShouldContain("passwords-secret");
        WordsOf(word).ShouldContain("Staff keep the passwords of school accounts to themselves.");
        (await TitlesOfNoticesAsync("thornmere-primary")).ShouldContain("3.1");
    }

    [Fact]
    public async Task Mistakes_are_marked_in_the_text_and_stop_a_draft_from_being_published()
    {
        await using var visit = await DraftAsync("5.0");
        await visit.GoAsync($"{Model}/5.0/text");
        await AppendAsync(visit, "\n1. {#nobody} Ask {{ answers.nobody_asked }}.\n");
        await visit.PressAsync("Save");
        await visit.Page.Locator(".pf-sign--error:visible").First.WaitForAsync();
        await visit.LookAsync("models-draft-text-errors");

        await visit.GoAsync($"{Model}/5.0/publish");
        (await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Publish version 5.0" }).CountAsync()).ShouldBe(0);
        await visit.LookAsync("models-publish-refused");
        await visit.Page.Locator(".pf-check a").First.ClickAsync();
        await visit.Page.Locator(".cm-focused").WaitForAsync();
        (await visit.Page.EvaluateAsync<string>("getSelection().anchorNode.parentElement.closest('.cm-line').textContent")).ShouldContain("nobody_asked");
    }

    [Fact]
    public async Task The_editor_is_left_by_Escape_and_Tab()
    {
        await using var visit = await DraftAsync("5.1");
        await visit.GoAsync($"{Model}/5.1/text");
        await visit.Page.Locator(".cm-content").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Control+Home");
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.Locator(".cm-line").First.InnerTextAsync()).ShouldStartWith("   ## Purpose");
        await visit.Page.Keyboard.PressAsync("Control+z");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("text-save");
    }

    [Fact]
    public async Task The_second_of_two_who_write_sees_both_texts_and_loses_neither()
    {
        await using var first = await DraftAsync("5.2");
        await using var second = await site.VisitAsync(Council);
        await first.GoAsync($"{Model}/5.2/text");
        await second.GoAsync($"{Model}/5.2/text");
        await AppendAsync(first, "\n1. {#from-first} The first wrote this.\n");
        await first.PressAsync("Save");
        await first.Page.GetByText("Saved at").WaitForAsync();

        await AppendAsync(second, "\n1. {#from-second} The second wrote that.\n");
        await second.PressAsync("Save");
        await second.Page.GetByText("Press Save to see both texts").WaitForAsync();
        (await BodyAsync("5.2")).ShouldContain("The first wrote this.");
        await second.PressAsync("Save");
        await second.Page.Locator(".pf-conflict").WaitForAsync();
        (await second.Page.Locator(".pf-conflict").InnerTextAsync()).ShouldContain("saved by you (in another window) on");
        var table = await second.Page.Locator(".pf-conflict table").InnerTextAsync();
        table.ShouldContain("The first wrote this.");
        table.ShouldContain("The second wrote that.");
        await second.LookAsync("models-draft-text-conflict");

        await AppendAsync(second, "\n1. {#from-first} The first wrote this.\n");
        await second.PressAsync("Save");
        await second.Page.GetByText("The text is saved.").WaitForAsync();
        var saved = await BodyAsync("5.2");
        saved.ShouldContain("The first wrote this.");
        saved.ShouldContain("The second wrote that.");
    }

    [Fact]
    public async Task What_was_being_written_when_the_session_ended_is_saved_after_signing_in_again()
    {
        await using var visit = await DraftAsync("5.3");
        await visit.GoAsync($"{Model}/5.3/text");
        await AppendAsync(visit, "\n1. {#late} Written when the session had ended.\n");
        await visit.Page.Context.ClearCookiesAsync();
        await visit.PressAsync("Save");
        await visit.Page.GetByText("Press Save to sign in again and save it").WaitForAsync();
        await visit.PressAsync("Save");
        var person = site.People[Council];
        await visit.FillAsync("E-mail address", person.Email);
        await visit.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(person.Password);
        await visit.PressAsync("Sign in");
        await visit.PressAsync("Save it");
        await visit.Page.GetByText("The text is saved.").WaitForAsync();
        (await BodyAsync("5.3")).ShouldContain("Written when the session had ended.");
    }

    [Fact]
    public async Task What_was_not_saved_is_back_when_the_page_is_opened_again()
    {
        await using var visit = await DraftAsync("5.4");
        await visit.GoAsync($"{Model}/5.4/text");
        await visit.Page.RouteAsync("**/*handler=Autosave*", route => route.AbortAsync());
        await AppendAsync(visit, "\n1. {#offline} Written without a connection.\n");
        await visit.PressAsync("Save");
        await visit.Page.GetByText("There is no connection").WaitForAsync();
        await visit.Page.UnrouteAllAsync();
        await visit.GoAsync($"{Model}/5.4/text");
        await visit.Page.GetByText("What you had written and not saved is back.").WaitForAsync();
        await visit.PressAsync("Save");
        await visit.Page.GetByText("Saved at").WaitForAsync();
        (await BodyAsync("5.4")).ShouldContain("Written without a connection.");
    }

    [Fact]
    public async Task A_draft_is_written_and_published_without_scripts()
    {
        await using var visit = await site.VisitAsync(Council, scripts: false);
        await visit.GoAsync("/o/northmoor-council/new-model");
        await visit.FillAsync("Title", "Lost property");
        await visit.PressAsync("Start the model");
        visit.Path.ShouldBe("/o/northmoor-council/models/lost-property/1.0");

        await visit.FollowAsync("Questions");
        foreach (var name in new[] { "keeper", "days" })
        {
            await visit.PressAsync("Add a question");
            await visit.FillAsync("Question", $"What is the {name}?");
            await visit.FillAsync("Name", name);
            await visit.PressAsync("Save the question");
        }

        await visit.PressAsync("Up days");
        (await visit.Page.Locator(".pf-asked h2").AllInnerTextsAsync()).ShouldBe(["What is the days?", "What is the keeper?"]);

        await visit.FollowAsync("Text");
        await visit.FillAsync("Text of the policy", "## Lost property {#lost}\n\n1. {#kept} The {{ answers.keeper }} keeps what is found for {{ answers.days }} days.\n");
        await visit.PressAsync("Preview");
        (await visit.Page.Locator("article").InnerTextAsync()).ShouldContain("keeps what is found for");
        await visit.PressAsync("Save");
        await visit.FollowAsync("Publish");
        await visit.FillAsync("What is new in this version?", "First version.");
        await visit.PressAsync("Publish version 1.0");
        (await visit.HeadingAsync()).ShouldBe("Version 1.0 is published");
    }

    [Fact]
    public async Task Details_that_two_people_changed_are_shown_beside_each_other()
    {
        await using var first = await DraftAsync("5.5");
        await using var second = await site.VisitAsync(Council, scripts: false);
        await first.GoAsync($"{Model}/5.5/details");
        await second.GoAsync($"{Model}/5.5/details");
        await first.FillAsync("Owner (optional)", "Schools HR");
        await first.PressAsync("Save the details");
        await second.FillAsync("Owner (optional)", "People services");
        await second.PressAsync("Save the details");
        (await second.Page.Locator(".pf-conflict table").InnerTextAsync()).ShouldContain("Schools HR");
        await first.LookAsync("models-draft-details-saved");
        await second.PressAsync("Save the details");
        (await second.Page.Locator(".govuk-notification-banner").InnerTextAsync()).ShouldContain("The details are saved.");
    }

    [Fact]
    public async Task A_detail_that_cannot_be_read_is_told_beside_its_field()
    {
        await using var visit = await DraftAsync("5.6");
        await visit.GoAsync($"{Model}/5.6/details");
        await visit.FillAsync("Title", "");
        await visit.FillAsync("Review (optional)", "every so often");
        await visit.PressAsync("Save the details");
        var errors = await visit.Page.Locator(".govuk-error-summary").InnerTextAsync();
        errors.ShouldContain("is not a review date");
        errors.ShouldContain("title");
        await visit.LookAsync("models-draft-details-errors");
    }

    [Fact]
    public async Task Answers_are_tried_out_and_change_the_document_and_the_questions()
    {
        await using var visit = await DraftAsync("5.7");
        await visit.GoAsync($"{Model}/5.7/try");
        (await visit.Page.GetByText("Which sites does the school block?").CountAsync()).ShouldBe(0);
        await visit.ChooseAsync("Strict ban at work");
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Do you want to name the sites that the school blocks?" }).WaitForAsync();
        (await visit.Page.Locator("article").InnerTextAsync()).ShouldContain("must not use social media for personal purposes while they are at work");
        await visit.LookAsync("models-draft-try-answered");
    }

    [Fact]
    public async Task A_withdrawn_version_says_why()
    {
        await using var visit = await site.VisitAsync(Council);
        await visit.GoAsync($"{Model}/2.0/withdraw");
        await visit.FillAsync("Why is it withdrawn?", "The law has changed since.");
        await visit.PressAsync("Withdraw version 2.0");
        (await visit.Page.Locator("table").InnerTextAsync()).ShouldContain("Withdrawn: The law has changed since.");
        await visit.LookAsync("models-model-withdrawn");
    }

    [Theory]
    [InlineData("hillside-academy", "/o/northmoor-council/models")]
    [InlineData("hillside-academy", "/o/hillside-academy/models")]
    [InlineData("beacon-trust", "/o/hillside-academy/models")]
    [InlineData("beacon-trust", "/o/northmoor-council/models/social-media")]
    [InlineData("beacon-trust", "/o/beacon-trust/models/social-media")]
    [InlineData("beacon-trust", "/o/beacon-trust/models/social-media/uptake")]
    [InlineData("beacon-trust", "/o/beacon-trust/models/social-media/3.0/file")]
    [InlineData(Council, "/o/northmoor-council/models/social-media/3.0/text")]
    [InlineData(Council, "/o/northmoor-council/models/social-media/9.9")]
    public async Task What_is_not_theirs_to_publish_is_not_there(string organisation, string path)
    {
        await using var visit = await site.VisitAsync(organisation);
        await visit.GoAsync(path, 404);
    }

    [Fact]
    public async Task The_numbers_come_as_a_file_for_spreadsheets()
    {
        await using var visit = await site.VisitAsync(Council);
        await visit.GoAsync("/o/northmoor-council/models/whistleblowing/uptake");
        var csv = System.Text.Encoding.UTF8.GetString(await visit.DownloadAsync("Download as CSV"));
        csv.ShouldContain("School,1.0,Thornmere Primary School,Adopted,");
    }

    private static string WordsOf(byte[] word)
    {
        using var package = new ZipArchive(new MemoryStream(word));
        using var part = package.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(part).Root!.Value;
    }

    private static async Task AppendAsync(Visit visit, string text)
    {
        await visit.Page.Locator(".cm-content").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Control+End");
        await visit.Page.Keyboard.InsertTextAsync(text);
    }

    private async Task<Visit> DraftAsync(string version)
    {
        var visit = await site.VisitAsync(Council);
        await visit.GoAsync($"{Model}/draft?from=3.0");
        await visit.FillAsync("Version of the draft (optional)", version);
        await visit.PressAsync("Start the draft");
        return visit;
    }

    private async Task<string> BodyAsync(string version)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<GetVersion>().RunAsync(Caller.Operator(Council), new(Council, "social-media"), version, default)).Text.Body;
    }

    private async Task<string> TitlesOfNoticesAsync(string organisation)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var notices = await scope.ServiceProvider.GetRequiredService<ListNotices>().RunAsync(Caller.Operator(organisation), organisation, unread: true, after: null, limit: 20, default);
        return string.Join('\n', notices.Select(notice => notice.ToString()));
    }
}

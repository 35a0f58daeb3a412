using System.Text;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>Every page of models, in every state, looked at.</summary>
public sealed class ModelsPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Models = "/o/northmoor-council/models";

    [Fact]
    public async Task The_list_shows_each_model_with_its_versions_and_adopters()
    {
        await using var visit = await site.VisitAsync("northmoor-council");
        await visit.GoAsync(Models);
        (await visit.Page.Locator("table").InnerTextAsync()).ShouldContain("Use of social networking and internet sites");
        await visit.LookAsync("models");
    }

    [Fact]
    public async Task A_publisher_without_models_is_told_what_to_do()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync("/o/beacon-trust/models");
        await visit.LookAsync("models-empty");
        await visit.FollowAsync("Start your first model");
        (await visit.HeadingAsync()).ShouldBe("New model");
        await visit.LookAsync("models-new");
        await visit.FillAsync("Title", "Lost property");
        await visit.PressAsync("Start the model");
        await visit.LookAsync("models-draft-first");
        await visit.FollowAsync("Questions");
        await visit.LookAsync("models-questions-empty");
        await visit.GoAsync("/o/beacon-trust/models/lost-property/uptake");
        await visit.LookAsync("models-uptake-empty");
    }

    [Fact]
    public async Task A_model_needs_a_title_and_an_id_of_its_own()
    {
        await using var visit = await site.VisitAsync("northmoor-council");
        await visit.GoAsync("/o/northmoor-council/new-model");
        await visit.PressAsync("Start the model");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("Give the policy a title");
        await visit.LookAsync("models-new-errors");
    }

    [Fact]
    public async Task A_model_shows_its_versions_and_hands_out_each()
    {
        await using var visit = await site.VisitAsync("northmoor-council");
        await visit.GoAsync($"{Models}/social-media");
        await visit.LookAsync("models-model");
        await visit.GoAsync($"{Models}/social-media/3.0");
        await visit.LookAsync("models-version");
        await visit.GoAsync($"{Models}/social-media/draft");
        await visit.LookAsync("models-draft-new");
        await visit.GoAsync($"{Models}/social-media/uptake");
        await visit.LookAsync("models-uptake");
        var lines = Encoding.UTF8.GetString(await visit.DownloadAsync("Download as CSV")).TrimEnd().Split("\r\n");
        lines[0].ShouldBe("\uFEFFWhat,Version,Question or school,Answer or status,Number or date,Reason");
        lines.Skip(1).Select(line => line.Split(',')[0]).Distinct().ShouldBe(["Adopters", "Option", "School"]);
        await visit.GoAsync($"{Models}/social-media/2.0/withdraw");
        await visit.PressAsync("Withdraw version 2.0");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("Say why the version is withdrawn");
        await visit.LookAsync("models-withdraw-errors");
    }

    [Fact]
    public async Task Every_page_of_a_draft_is_fit_to_be_seen()
    {
        await using var visit = await site.VisitAsync("northmoor-council");
        await visit.GoAsync($"{Models}/social-media/draft");
        await visit.FillAsync("Version of the draft (optional)", "4.0");
        await visit.PressAsync("Start the draft");
        visit.Path.ShouldBe($"{Models}/social-media/4.0");
        await visit.Page.GetByText("combinations of answers were tried").WaitForAsync();
        await visit.LookAsync("models-draft");
        foreach (var page in new[] { "details", "questions", "question", "question?id=personal_use", "remove-question?id=approver", "try", "check", "publish", "delete", "preview" })
        {
            await visit.GoAsync($"{Models}/social-media/4.0/{page}");
            await visit.LookAsync($"models-draft-{page.Replace('?', '-').Replace('=', '-')}");
        }

        await visit.GoAsync($"{Models}/social-media/4.0/text");
        await visit.Page.Locator("#preview article").WaitForAsync();
        await visit.Page.Locator("#check .pf-check__summary").WaitForAsync();
        await visit.LookAsync("models-draft-text");
    }
}

using Microsoft.Playwright;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>A school's pages, one by one, as those see them who may and who may not.</summary>
public sealed class SchoolPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Home = "/o/hillside-academy";
    private const string Draft = "/o/oakenshaw-academy/policies/social-media/1";

    [Fact]
    public async Task The_register_is_filtered_sorted_and_downloaded()
    {
        await using var visit = await site.VisitAsync("hillside-academy");
        await visit.GoAsync($"{Home}/policies");
        await visit.LookAsync("school-register");
        await visit.Page.GetByLabel("Show").SelectOptionAsync("newer");
        await visit.PressAsync("Apply");
        await visit.LookAsync("school-register-none");
        await visit.GoAsync($"{Home}/policies?sort=review");
        var csv = System.Text.Encoding.UTF8.GetString(await visit.DownloadAsync("Download as CSV"));
        csv.ShouldContain("social-media,Use of social networking and internet sites,1.2,In force,");
    }

    [Fact]
    public async Task The_calendar_has_a_secret_address_that_can_be_closed()
    {
        await using var visit = await site.VisitAsync("hillside-academy");
        await visit.GoAsync($"{Home}/calendar");
        await visit.LookAsync("school-calendar-empty");
        await visit.PressAsync("Make a calendar address");
        await visit.LookAsync("school-calendar");
        var address = new Uri(await visit.Page.Locator("#address").InnerTextAsync()).PathAndQuery;
        var feed = await visit.Page.APIRequest.GetAsync(site.Address + address);
        (await feed.TextAsync()).ShouldStartWith("BEGIN:VCALENDAR");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Close") }).ClickAsync();
        (await visit.Page.APIRequest.GetAsync(site.Address + address)).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("hillside-academy")]
    [InlineData("beacon-trust")]
    [InlineData("northmoor-council")]
    public async Task Each_kind_of_organisation_sees_its_reviews(string organisation)
    {
        await using var visit = await site.VisitAsync(organisation);
        await visit.GoAsync($"/o/{organisation}/reviews");
        await visit.LookAsync($"reviews-{organisation}");
        await visit.GoAsync($"/o/{organisation}/reviews?reason=NoDate");
        await visit.LookAsync($"reviews-{organisation}-reason");
    }

    [Fact]
    public async Task The_reviews_are_downloaded()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync("/o/beacon-trust/reviews");
        var csv = System.Text.Encoding.UTF8.GetString(await visit.DownloadAsync("Download as CSV"));
        csv.ShouldContain("Quayside Academy,social-media,");
        csv.ShouldContain("Hillside Academy,social-media,");
    }

    [Fact]
    public async Task A_policy_in_force_shows_where_it_stands_and_its_files()
    {
        await using var visit = await site.VisitAsync("hillside-academy");
        await visit.GoAsync($"{Home}/policies/social-media");
        await visit.LookAsync("school-policy");
        await visit.GoAsync($"{Home}/policies/social-media/1/read");
        await visit.LookAsync("school-read");
        await visit.GoAsync($"{Home}/policies/social-media/1/withdraw");
        await visit.PressAsync("Withdraw it");
        await visit.LookAsync("school-withdraw-error");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("Enter why");
    }

    [Fact]
    public async Task A_trust_acts_for_its_academy_and_is_told_what_is_wrong()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync("/o/oakenshaw-academy/policies/social-media");
        await visit.LookAsync("school-policy-in-hand");
        await visit.GoAsync($"{Draft}/approvals");
        await visit.PressAsync("Record the approval");
        await visit.LookAsync("school-approvals-error");
        await visit.GoAsync($"{Draft}/details");
        await visit.FillAsync("Review", "now and then");
        await visit.PressAsync("Save");
        await visit.LookAsync("school-details-error");
        await visit.GoAsync($"{Draft}/check");
        await visit.LookAsync("school-check-gaps");
        await visit.GoAsync($"{Draft}/abandon");
        await visit.LookAsync("school-abandon");
        await visit.GoAsync($"{Draft}/changes");
        await visit.LookAsync("school-changes-none");
    }

    [Fact]
    public async Task A_clause_is_amended_with_a_warning_and_taken_back()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync($"{Draft}/amend/posts-no-reply");
        await visit.LookAsync("school-amend");
        await visit.FillAsync("The words of this clause", "Nobody should reply to the post.");
        await visit.PressAsync("Save");
        (await visit.Page.Locator(".govuk-notification-banner").InnerTextAsync()).ShouldContain("needs consultation");
        (await visit.Page.Locator(".policy-frame").InnerTextAsync()).ShouldContain("Nobody should reply to the post.");
        await visit.LookAsync("school-read-amended");
        await visit.GoAsync($"{Draft}/consultation");
        await visit.LookAsync("school-consultation");
        await visit.GoAsync($"{Draft}/amend/posts-no-reply");
        await visit.PressAsync("Take this change back");
        (await visit.Page.Locator(".policy-frame").InnerTextAsync()).ShouldNotContain("Nobody should reply to the post.");
    }

    [Fact]
    public async Task A_locked_clause_cannot_be_amended()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync($"{Draft}/amend/purpose-rights");
        (await visit.HeadingAsync()).ShouldBe("This cannot be changed");
        await visit.LookAsync("school-amend-locked");
    }

    [Fact]
    public async Task A_question_is_handed_to_a_colleague()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync($"{Draft}/answers/approver/ask");
        await visit.PressAsync("Send the question");
        await visit.LookAsync("school-ask-error");
        await visit.FillAsync("Your colleague’s e-mail address", "jo@example.org");
        await visit.PressAsync("Send the question");
        (await visit.Page.Locator(".govuk-notification-banner").InnerTextAsync()).ShouldContain("on its way to jo@example.org");
    }

    [Fact]
    public async Task The_second_of_two_who_answer_the_same_is_told()
    {
        await using var first = await site.VisitAsync("beacon-trust");
        await using var second = await site.VisitAsync("beacon-trust");
        await first.GoAsync($"{Draft}/answers/approver");
        await second.GoAsync($"{Draft}/answers/approver");
        await first.FillAsync("Who approves the use of social media for work?", "the Bursar");
        await first.PressAsync("Save and come back later");
        await second.FillAsync("Who approves the use of social media for work?", "the Head");
        await second.PressAsync("Save and continue");

        (await second.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("answered this on");
        (await second.Page.Locator("main").InnerTextAsync()).ShouldContain("the Bursar");
        (await second.Page.GetByLabel("Who approves the use of social media for work?").InputValueAsync()).ShouldBe("the Head");
        await second.LookAsync("school-question-conflict");
    }

    [Fact]
    public async Task What_the_trust_decided_is_shown_as_decided()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync($"{Draft}/answers/personal_use");
        (await visit.Page.Locator("#question-personal_use").InnerTextAsync()).ShouldContain("Beacon Academy Trust decides this for you");
        (await visit.Page.Locator("#question-personal_use input").CountAsync()).ShouldBe(0);
        await visit.LookAsync("school-question-decided");
    }

    [Fact]
    public async Task Whoever_answers_what_is_left_is_led_past_what_is_answered()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync($"{Draft}/answers");
        var gaps = await IdsAsync(visit, ".govuk-summary-list__row:has(.govuk-tag--yellow)");
        await visit.PressAsync("Answer what is left");

        for (; visit.Path.Contains("/answers/", StringComparison.Ordinal); await visit.PressAsync("Save and continue"))
            (await IdsAsync(visit, ".pf-question")).Intersect(gaps).ShouldNotBeEmpty(visit.Path);
        visit.Path.ShouldBe($"{Draft}/answers");
    }

    private static Task<string[]> IdsAsync(Visit visit, string selector) =>
        visit.Page.EvaluateAsync<string[]>("selector => [...document.querySelectorAll(selector)].map(each => each.id)", selector);

    [Fact]
    public async Task A_wrong_answer_is_refused_beside_its_field()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync($"{Draft}/answers/former_pupil_age");
        await visit.FillAsync("Up to what age do you restrict contact with former pupils?", "ninety");
        await visit.PressAsync("Save and continue");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("must be a number");
        await visit.LookAsync("school-question-error");
    }

    [Fact]
    public async Task A_live_part_never_takes_the_focus_away()
    {
        await using var visit = await site.VisitAsync("beacon-trust");
        await visit.GoAsync($"{Draft}/answers/approver");
        var field = visit.Page.GetByLabel("Who approves the use of social media for work?");
        await field.FillAsync("the Site Manager");
        await visit.Page.RunAndWaitForResponseAsync(() => field.PressAsync("Tab"), answer => answer.Url.Contains("handler=show", StringComparison.Ordinal));
        await visit.Page.Locator("#effect-approver").GetByText("the Site Manager").First.WaitForAsync();
        (await visit.Page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldNotBe("BODY");
        (await field.InputValueAsync()).ShouldBe("the Site Manager");
    }

    [Fact]
    public async Task A_model_that_is_offered_can_be_declined_with_a_reason()
    {
        await using var visit = await site.VisitAsync("hillside-academy");
        await visit.GoAsync($"{Home}/policies/whistleblowing");
        await visit.FollowAsync("We do not take it");
        await visit.PressAsync("Record the decision");
        await visit.LookAsync("school-decide-error");
        await visit.FillAsync("Reason", "The trust has its own.");
        await visit.PressAsync("Record the decision");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("The trust has its own.");
        await visit.LookAsync("school-policy-declined");
        await visit.PressAsync("Take the decision back");
        (await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("northmoor-council", "/o/hillside-academy/policies")]
    [InlineData("northmoor-council", "/o/hillside-academy/policies/social-media/1/answers")]
    [InlineData("hillside-academy", "/o/oakenshaw-academy/policies/social-media/1/read")]
    [InlineData("hillside-academy", "/o/oakenshaw-academy/policies/social-media/1/document.docx")]
    [InlineData("hillside-academy", "/o/beacon-trust/reviews")]
    [InlineData("hillside-academy", "/o/hillside-academy/policies/social-media/9/read")]
    [InlineData("hillside-academy", "/o/hillside-academy/policies/nothing")]
    public async Task Who_has_no_business_there_finds_nothing(string organisation, string path)
    {
        await using var visit = await site.VisitAsync(organisation);
        await visit.GoAsync(path, 404);
    }
}

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>Each of the three people's work, from the sign-in page on, without a mouse.</summary>
public sealed class KeyboardTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_school_adopts_by_the_keyboard_alone()
    {
        await using var visit = await site.VisitAsync();
        var hands = await SignInAsync(visit, "hillside-academy");
        await hands.EnterAsync("Policies");
        await hands.EnterAsync("Use of social networking and internet sites");
        await hands.EnterAsync("Start a new version");
        await hands.EnterAsync("Change Who approves the use of social media for work?");
        await hands.ReachAsync("Who approves the use of social media for work?");
        await visit.Page.Keyboard.PressAsync("Control+a");
        await visit.Page.Keyboard.TypeAsync("the Vice Principal");
        await visit.Page.Locator("#effect-approver").GetByText("the Vice Principal").First.WaitForAsync();
        await hands.EnterAsync("Save and come back later");
        await visit.GoAsync("/o/hillside-academy/policies/social-media/2/consultation");
        await hands.ChooseAsync("Yes");
        await hands.TypeAsync("Who was consulted", "JCC");
        await hands.EnterAsync("Save");
        await visit.GoAsync("/o/hillside-academy/policies/social-media/2/check");
        await hands.EnterAsync("Adopt");
        (await visit.HeadingAsync()).ShouldBe("Version 1.3 is in force");
    }

    [Fact]
    public async Task A_trust_locks_an_answer_for_all_by_the_keyboard_alone()
    {
        await using var visit = await site.VisitAsync();
        var hands = await SignInAsync(visit, "beacon-trust");
        await hands.EnterAsync("Decide and adopt for all");
        await hands.EnterAsync("Use of social networking and internet sites");
        await hands.EnterAsync("Answer for all Who approves the use of social media for work?");
        await hands.TypeAsync("Answer", "the Head of School");
        await hands.ReachAsync("Leave it open");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await hands.EnterAsync("Save for all");
        (await visit.Page.Locator("#approver").InnerTextAsync()).ShouldContain("the Head of School");
    }

    [Fact]
    public async Task A_council_writes_in_the_editor_by_the_keyboard_alone()
    {
        await using var visit = await site.VisitAsync();
        var hands = await SignInAsync(visit, "northmoor-council");
        await hands.EnterAsync("Whistleblowing policy");
        await hands.EnterAsync("New draft");
        await hands.TypeAsync("Version of the draft (optional)", "7.0");
        await hands.EnterAsync("Start the draft");
        await hands.EnterAsync("Text");
        await visit.Page.Locator(".cm-content").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Control+End");
        await visit.Page.Keyboard.TypeAsync("\n1. {#typed} This was typed.\n");
        await visit.Page.Keyboard.PressAsync("Escape");
        await hands.ReachAsync("Save");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByText("Saved at").WaitForAsync();
        await visit.GoAsync("/o/northmoor-council/models/whistleblowing/7.0/text");
        await visit.Page.Locator(".policy-frame").GetByText("This was typed.").WaitForAsync();
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_navigation()
    {
        await using var visit = await site.VisitAsync("hillside-academy");
        var hands = new Hands(visit.Page);
        await hands.ReachAsync("Skip to main content");
        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main-content");
    }

    private async Task<Hands> SignInAsync(Visit visit, string organisation)
    {
        var hands = new Hands(visit.Page);
        await visit.GoAsync("/sign-in");
        await hands.TypeAsync("E-mail address", site.People[organisation].Email);
        await hands.TypeAsync("Password", site.People[organisation].Password);
        await hands.EnterAsync("Sign in");
        return hands;
    }
}

namespace PolicyForge.Web.Tests.Browsing;

[Collection(SiteTests.Name)]
public sealed class SigningInTests(SiteFixture site)
{
    [Fact]
    public async Task The_front_page_says_what_this_is_and_leads_to_signing_in()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");
        await visit.LookAsync("start");
        await visit.PressAsync("Sign in");
        (await visit.HeadingAsync()).ShouldBe("Sign in");
        await visit.LookAsync("sign-in");
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/sign-in");
        await visit.PressAsync("Sign in");
        (await visit.Page.TitleAsync()).ShouldStartWith("Error: Sign in");
        await visit.FollowAsync("Enter your password");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("Password");
        await visit.LookAsync("sign-in-errors");
    }

    [Fact]
    public async Task A_wrong_password_lets_nobody_in()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/sign-in");
        await visit.FillAsync("E-mail address", "nobody@example.org");
        await visit.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("a wrong password");
        await visit.PressAsync("Sign in");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("is not right");
    }

    [Fact]
    public async Task Somebody_who_asked_for_a_page_comes_to_it_after_signing_in()
    {
        await using var visit = await site.VisitAsync();
        var person = site.People["northmoor-council"];
        await visit.GoAsync("/sign-in?next=%2Fhelp");
        await visit.FillAsync("E-mail address", person.Email);
        await visit.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(person.Password);
        await visit.PressAsync("Sign in");
        visit.Path.ShouldBe("/help");
    }

    [Theory]
    [InlineData("//elsewhere.example.org")]
    [InlineData("https://elsewhere.example.org/")]
    public async Task Nobody_is_led_to_another_site_after_signing_in(string next)
    {
        await using var visit = await site.VisitAsync();
        var person = site.People["northmoor-council"];
        await visit.GoAsync($"/sign-in?next={Uri.EscapeDataString(next)}");
        await visit.FillAsync("E-mail address", person.Email);
        await visit.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(person.Password);
        await visit.PressAsync("Sign in");
        visit.Page.Url.ShouldStartWith(site.Address);
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/accessibility")]
    [InlineData("/cookies")]
    public async Task What_everybody_may_read_needs_no_signing_in(string path)
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync(path);
        await visit.LookAsync(path.Trim('/'));
    }

    [Fact]
    public async Task An_address_where_nothing_is_says_so()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/nothing-here", 404);
        (await visit.HeadingAsync()).ShouldBe("Page not found");
        await visit.LookAsync("not-found");
    }
}

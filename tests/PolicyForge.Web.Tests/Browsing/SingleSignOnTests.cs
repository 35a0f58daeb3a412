using System.Text.Json.Nodes;

namespace PolicyForge.Web.Tests.Browsing;

[Collection(SiteTests.Name)]
public sealed class SingleSignOnTests(SiteFixture site)
{
    [Fact]
    public async Task Whom_the_service_vouches_for_comes_in_and_to_the_page_that_they_wanted()
    {
        var person = site.People["northmoor-council"];
        site.Provider.Person = new JsonObject { ["sub"] = "county-1", ["name"] = "Harriet", ["email"] = person.Email, ["email_verified"] = true };
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/account");
        await visit.PressAsync("Sign in with the county");
        visit.Path.ShouldBe("/account");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain(person.Email);
    }

    [Fact]
    public async Task An_address_that_the_service_has_not_verified_lets_nobody_in()
    {
        site.Provider.Person = new JsonObject { ["sub"] = "county-2", ["name"] = "Somebody", ["email"] = site.People["beacon-trust"].Email, ["email_verified"] = false };
        await ShouldBeRefusedAsync();
    }

    [Fact]
    public async Task Whom_nobody_has_invited_stays_outside()
    {
        site.Provider.Person = new JsonObject { ["sub"] = "county-3", ["name"] = "Stranger", ["email"] = "stranger@example.org", ["email_verified"] = true };
        await ShouldBeRefusedAsync();
    }

    [Fact]
    public async Task Whoever_gives_up_there_may_try_again_here()
    {
        site.Provider.Person = null;
        await ShouldBeRefusedAsync();
    }

    private async Task ShouldBeRefusedAsync()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/sign-in");
        await visit.PressAsync("Sign in with the county");
        (await visit.HeadingAsync()).ShouldBe("Sign in");
        (await visit.Page.Locator(".govuk-inset-text").InnerTextAsync()).ShouldContain("did not let you in");
        await visit.LookAsync("sign-in-refused");
        await visit.GoAsync("/account");
        (await visit.HeadingAsync()).ShouldBe("Sign in");
    }
}

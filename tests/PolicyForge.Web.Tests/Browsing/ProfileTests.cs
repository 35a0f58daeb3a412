using Microsoft.Playwright;

namespace PolicyForge.Web.Tests.Browsing;

public sealed class ProfileTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Trust = "beacon-trust";
    private const string Profile = $"/o/{Trust}/profile";

    [Fact]
    public async Task Another_publishers_models_are_taken_and_left_again()
    {
        await using var visit = await site.VisitAsync("northmoor-council");
        await visit.GoAsync("/o/northmoor-council/profile");
        await visit.FollowAsync("Publishers whose models are taken");
        await visit.FillAsync("Name of the publisher", "nobody is called so");
        await visit.PressAsync("Find");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("No other publisher is called so.");
        await visit.LookAsync("publishers-none");
        await visit.FillAsync("Name of the publisher", "kestrel");
        await visit.PressAsync("Find");
        await visit.PressAsync("Take the models of Kestrel School Policies");
        await visit.LookAsync("publishers");
        await visit.PressAsync("Leave Kestrel School Policies");
        (await visit.Page.GetByText("Leave Kestrel School Policies").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_publisher_on_whose_models_policies_rest_is_not_left()
    {
        await using var visit = await site.VisitAsync("hillside-academy");
        await visit.GoAsync("/o/hillside-academy/profile/publishers");
        await visit.PressAsync("Leave Kestrel School Policies");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("rest on models of Kestrel School Policies");
        await visit.LookAsync("publishers-error");
    }

    [Fact]
    public async Task A_word_is_shown_in_a_sentence_as_it_is_typed()
    {
        await using var visit = await site.VisitAsync(Trust);
        await visit.GoAsync($"{Profile}/words");
        await visit.LookAsync("profile-words");
        var word = visit.Page.Locator("#Words_head__Name");
        await word.ClickAsync();
        await word.PressSequentiallyAsync("Head of School");
        await visit.Page.Locator("#sentence-head").GetByText("Heads of School").WaitForAsync();
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("Words_head__Name");
        await visit.PressAsync("Save");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("Head of School");
        await visit.LookAsync("profile");
    }

    [Fact]
    public async Task An_academy_shows_what_it_inherits_and_may_say_otherwise()
    {
        await using var visit = await site.VisitAsync(Trust);
        await visit.GoAsync("/o/oakenshaw-academy/profile");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("From Beacon Academy Trust");
        await visit.GoAsync("/o/oakenshaw-academy/profile/contacts/dpo");
        (await visit.Page.Locator(".govuk-inset-text").InnerTextAsync()).ShouldContain("Lydia Frost");
        await visit.LookAsync("profile-contact");
        await visit.FillAsync("Name", "Marek Dvorak");
        await visit.FillAsync("E-mail address", "nobody");
        await visit.PressAsync("Save");
        await visit.LookAsync("profile-contact-errors");
        (await visit.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("is not an e-mail address");
        await visit.FillAsync("E-mail address", "dpo@oakenshaw.example.org");
        await visit.PressAsync("Save");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("Marek Dvorak");
        await visit.LookAsync("profile-contacts");
    }

    [Fact]
    public async Task A_brand_is_previewed_with_its_logo_and_colour()
    {
        await using var visit = await site.VisitAsync("northmoor-council");
        await visit.GoAsync("/o/northmoor-council/profile/brand");
        await visit.FillAsync("Colour", "green");
        await visit.PressAsync("Save and preview");
        await visit.LookAsync("profile-brand-errors");
        await visit.FillAsync("Colour", "#7a1f5c");
        await visit.PressAsync("Save and preview");
        (await visit.Page.Locator(".policy-frame").EvaluateAsync<string>("frame => getComputedStyle(frame).borderTopColor")).ShouldBe("rgb(122, 31, 92)");
        await visit.LookAsync("profile-preview");
    }

    [Fact]
    public async Task A_logo_is_set_and_removed_and_what_is_no_picture_is_refused()
    {
        await using var visit = await site.VisitAsync("hillside-academy");
        await visit.GoAsync("/o/hillside-academy/profile/brand");
        await SendAsync(visit, "not a picture"u8.ToArray());
        (await visit.Page.Locator("#Logo-error").CountAsync()).ShouldBe(1);
        await SendAsync(visit, await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tenants", Trust, "logo.png")));
        (await visit.Page.Locator(".pf-logo").EvaluateAsync<bool>("picture => picture.complete && picture.naturalWidth > 0")).ShouldBeTrue();
        await visit.LookAsync("profile-brand");
        await visit.PressAsync("Remove the logo");
        (await visit.Page.Locator(".pf-logo").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_second_of_two_who_change_the_profile_is_told_of_the_first()
    {
        await using var first = await site.VisitAsync(Trust);
        await using var second = await site.VisitAsync(Trust);
        await first.GoAsync("/o/quayside-academy/profile/documents");
        await second.GoAsync("/o/quayside-academy/profile/documents");
        await first.FillAsync("How many days before its review a policy is due soon", "30");
        await first.PressAsync("Save");
        await second.ChooseAsync("Brief");
        await second.PressAsync("Save");
        (await second.Page.Locator(".govuk-inset-text").InnerTextAsync()).ShouldContain("You (in another window) changed this");
        await second.LookAsync("profile-documents-conflict");
        await second.PressAsync("Save");
        second.Path.ShouldBe("/o/quayside-academy/profile");
    }

    [Theory]
    [InlineData("northmoor-council", Profile)]
    [InlineData("hillside-academy", Profile)]
    [InlineData("northmoor-council", "/o/hillside-academy/profile/words")]
    [InlineData("hillside-academy", "/o/beacon-trust/brand.css")]
    public async Task Nobody_else_sees_or_changes_a_profile(string organisation, string path)
    {
        await using var visit = await site.VisitAsync(organisation);
        await visit.GoAsync(path, 404);
    }

    private static async Task SendAsync(Visit visit, byte[] content)
    {
        await visit.Page.Locator("#Logo").SetInputFilesAsync(new FilePayload { Name = "logo.png", MimeType = "image/png", Buffer = content });
        await visit.PressAsync("Save the logo");
    }
}

using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Accounts;

public sealed class EmailTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly Door _door = new(sample);
    private readonly string _wanted = $"new{Guid.NewGuid():N}@example.org";

    private ConfirmNewEmail Confirm => new(_door.Accounts, _door.Clock);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_address_changes_when_both_ends_agreed(bool oldFirst)
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        await AskAsync(sam, _wanted);
        string[] links = [await LinkToAsync(sam.Email), await LinkToAsync(_wanted)];

        var first = oldFirst ? links[0] : links[1];
        (await Confirm.RunAsync(first, default)).ShouldBe(new AgreedEmail(_wanted, IsAgreed: false));
        (await Confirm.RunAsync(first, default)).IsAgreed.ShouldBeFalse();
        (await _door.SignInAsync(_wanted)).ShouldBe(new SignInResult.Refused());
        (await Confirm.RunAsync(oldFirst ? links[1] : links[0], default)).ShouldBe(new AgreedEmail(_wanted, IsAgreed: true));

        (await _door.EnterAsync(sam with { Email = _wanted })).Person.ShouldBe(sam.Person);
        (await _door.SignInAsync(sam.Email)).ShouldBe(new SignInResult.Refused());
        await Should.ThrowAsync<NotThereException>(() => Confirm.RunAsync(first, default));
    }

    [Fact]
    public async Task An_address_that_somebody_has_is_told_to_them_alone()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        var other = await _door.SomeoneAsync(("oak-school", Role.Editor));

        await AskAsync(sam, other.Email);

        (await _door.MailToAsync(other.Email)).ShouldHaveSingleItem().Subject.ShouldBe("You have an account already");
        (await Confirm.RunAsync(await LinkToAsync(sam.Email), default)).IsAgreed.ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_that_was_taken_meanwhile_is_refused()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        var other = await _door.SomeoneAsync(("oak-school", Role.Editor));
        await AskAsync(sam, _wanted);
        string[] links = [await LinkToAsync(sam.Email), await LinkToAsync(_wanted)];
        await AskAsync(other, _wanted);
        await Confirm.RunAsync(await LinkToAsync(other.Email), default);
        await Confirm.RunAsync((await _door.MailToAsync(_wanted))[^1].Link("email"), default);

        await Confirm.RunAsync(links[0], default);
        (await Callers.ProblemsAsync(() => Confirm.RunAsync(links[1], default))).ShouldHaveSingleItem().ShouldStartWith("email:");
    }

    [Fact]
    public async Task A_link_is_good_for_a_day_and_until_another_change_is_asked_for()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        await AskAsync(sam, _wanted);
        var earlier = await LinkToAsync(_wanted);
        await AskAsync(sam, $"other-{_wanted}");
        await Should.ThrowAsync<NotThereException>(() => Confirm.RunAsync(earlier, default));

        _door.Clock.Pass(TimeSpan.FromDays(1));
        await Should.ThrowAsync<NotThereException>(async () => await Confirm.RunAsync(await LinkToAsync($"other-{_wanted}"), default));
    }

    [Fact]
    public async Task Asking_needs_the_password_and_an_address()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        var ask = new AskForNewEmail(_door.Accounts, _door.Passwords, SiteAddress.Default, _door.Clock);

        (await Callers.ProblemsAsync(() => ask.RunAsync(sam.Person, "wrong", _wanted, default))).ShouldHaveSingleItem().ShouldStartWith("password:");
        (await Callers.ProblemsAsync(() => ask.RunAsync(sam.Person, Door.Password, "nowhere", default))).ShouldHaveSingleItem().ShouldStartWith("email:");
        (await Callers.ProblemsAsync(() => ask.RunAsync(sam.Person, Door.Password, sam.Email, default))).ShouldHaveSingleItem().ShouldStartWith("email:");
    }

    [Fact]
    public async Task A_new_name_holds_everywhere()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));

        await new RenamePerson(_door.Accounts).RunAsync(sam.Person, " Samuel Obi ", default);

        (await _door.EnterAsync(sam)).Name.ShouldBe("Samuel Obi");
        (await Callers.ProblemsAsync(() => new RenamePerson(_door.Accounts).RunAsync(sam.Person, " ", default))).ShouldHaveSingleItem().ShouldStartWith("name:");
    }

    private Task<bool> AskAsync(Someone sam, string email) => new AskForNewEmail(_door.Accounts, _door.Passwords, SiteAddress.Default, _door.Clock).RunAsync(sam.Person, Door.Password, email, default);

    private async Task<string> LinkToAsync(string email) => (await _door.MailToAsync(email)).ShouldHaveSingleItem().Link("email");
}

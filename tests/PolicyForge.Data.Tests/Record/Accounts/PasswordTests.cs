using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Accounts;

public sealed class PasswordTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string Wanted = "three blind mice ran";
    private readonly Door _door = new(sample);

    private ChangePassword Change => new(_door.Accounts, _door.Passwords, _door.Clock);

    private ResetPassword Reset => new(_door.Accounts, _door.Passwords, _door.Clock);

    [Fact]
    public async Task Changing_the_password_signs_out_everywhere_else()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        var (here, elsewhere) = (await _door.SecretAsync(sam), await _door.SecretAsync(sam));
        var session = (await _door.FindAsync(here))!;

        await Change.RunAsync(session, Door.Password, Wanted, default);

        (await _door.FindAsync(elsewhere)).ShouldBeNull();
        (await _door.FindAsync(here)).ShouldNotBeNull().Stamp.ShouldNotBe(session.Stamp);
        (await _door.SignInAsync(sam.Email)).ShouldBe(new SignInResult.Refused());
        (await _door.SignInAsync(sam.Email, Wanted)).ShouldBeOfType<SignInResult.SignedIn>();
        (await _door.MailToAsync(sam.Email)).ShouldHaveSingleItem().Subject.ShouldBe("Your password was changed");
    }

    [Fact]
    public async Task A_password_that_is_no_good_changes_nothing()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        var session = await _door.EnterAsync(sam);

        (await Callers.ProblemsAsync(() => Change.RunAsync(session, "wrong", Wanted, default))).ShouldHaveSingleItem().ShouldStartWith("password:");
        (await Callers.ProblemsAsync(() => Change.RunAsync(session, Door.Password, "short", default))).ShouldHaveSingleItem().ShouldStartWith("new_password:");
        (await Callers.ProblemsAsync(() => Change.RunAsync(session, Door.Password, sam.Email, default))).ShouldHaveSingleItem().ShouldStartWith("new_password:");

        (await _door.SignInAsync(sam.Email)).ShouldBeOfType<SignInResult.SignedIn>();
    }

    [Fact]
    public async Task Guessing_the_password_in_an_open_session_locks_the_account()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        var session = await _door.EnterAsync(sam);
        for (var failure = 0; failure < 5; failure++)
            await Callers.ProblemsAsync(() => Change.RunAsync(session, "wrong", Wanted, default));

        (await Callers.ProblemsAsync(() => Change.RunAsync(session, Door.Password, Wanted, default))).ShouldHaveSingleItem().ShouldContain("too often");
        (await _door.SignInAsync(sam.Email)).ShouldBeOfType<SignInResult.Locked>();
    }

    [Fact]
    public async Task A_forgotten_password_is_reset_by_mail_once()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        var session = await _door.SecretAsync(sam);
        for (var failure = 0; failure < 5; failure++)
            await _door.SignInAsync(sam.Email, "wrong");
        var secret = await ResetSecretAsync(sam);

        await Callers.ProblemsAsync(() => Reset.RunAsync(secret, "short", default));
        await Reset.RunAsync(secret, Wanted, default);

        (await _door.FindAsync(session)).ShouldBeNull();
        (await _door.SignInAsync(sam.Email, Wanted)).ShouldBeOfType<SignInResult.SignedIn>();
        await Should.ThrowAsync<NotThereException>(() => Reset.RunAsync(secret, Wanted, default));
    }

    [Fact]
    public async Task A_link_to_reset_is_good_for_an_hour_and_until_another_is_used()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        var find = new FindReset(_door.Accounts, _door.Clock);
        var old = await ResetSecretAsync(sam);
        _door.Clock.Pass(TimeSpan.FromHours(1));
        (await find.RunAsync(old, default)).ShouldBeFalse();
        var first = await ResetSecretAsync(sam);
        _door.Clock.Pass(TimeSpan.FromMinutes(2));
        var second = await ResetSecretAsync(sam);

        (await find.RunAsync(first, default)).ShouldBeTrue();
        await Reset.RunAsync(second, Wanted, default);
        (await find.RunAsync(first, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_asks_for_a_reset_is_told_the_same_and_mails_one_a_minute_at_most()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        var ask = new AskForReset(_door.Accounts, SiteAddress.Default, _door.Clock);

        await ask.RunAsync("nobody@example.org", default);
        await ask.RunAsync("not an address", default);
        await ask.RunAsync(sam.Email, default);
        await ask.RunAsync(sam.Email, default);

        (await _door.MailToAsync(sam.Email)).ShouldHaveSingleItem();
        (await _door.MailToAsync("nobody@example.org")).ShouldBeEmpty();
    }

    private async Task<string> ResetSecretAsync(Someone sam)
    {
        await new AskForReset(_door.Accounts, SiteAddress.Default, _door.Clock).RunAsync(sam.Email, default);
        return (await _door.MailToAsync(sam.Email))[^1].Link("reset");
    }
}

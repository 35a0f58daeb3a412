using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Accounts;

public sealed class SignInTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly Door _door = new(sample);

    [Fact]
    public async Task Whoever_knows_the_password_is_in()
    {
        var sam = await _door.SomeoneAsync(("hillside-academy", Role.Editor));

        var result = (await _door.SignInAsync($" {sam.Email.ToUpperInvariant()} ")).ShouldBeOfType<SignInResult.SignedIn>();

        result.Person.ShouldBe(sam.Person);
        (await _door.FindAsync(result.Secret)).ShouldNotBeNull().Email.ShouldBe(sam.Email);
        $"{result}".ShouldNotContain(result.Secret);
    }

    [Fact]
    public async Task Nobody_can_tell_an_unknown_address_from_a_wrong_password_or_a_locked_account()
    {
        var sam = await _door.SomeoneAsync(("hillside-academy", Role.Editor));
        var locked = await LockedAsync();
        _door.Passwords.Compared.ShouldBe(5);

        SignInResult[] results =
        [
            await _door.SignInAsync(sam.Email, "wrong"),
            await _door.SignInAsync("nobody@example.org", "wrong"),
            await _door.SignInAsync("nobody@example.org", new string('x', 200)),
            await _door.SignInAsync(locked.Email, "wrong"),
        ];

        results.ShouldAllBe(result => result == new SignInResult.Refused());
        _door.Passwords.Compared.ShouldBe(9);
    }

    [Fact]
    public async Task Five_failures_lock_an_account_for_a_quarter_of_an_hour()
    {
        var locked = await LockedAsync();

        (await _door.SignInAsync(locked.Email)).ShouldBe(new SignInResult.Locked(_door.Clock.GetUtcNow().AddMinutes(15)));
        _door.Clock.Pass(TimeSpan.FromMinutes(14));
        await _door.SignInAsync(locked.Email, "wrong");
        (await _door.SignInAsync(locked.Email)).ShouldBe(new SignInResult.Locked(_door.Clock.GetUtcNow().AddMinutes(1)));

        _door.Clock.Pass(TimeSpan.FromMinutes(1));
        (await _door.SignInAsync(locked.Email)).ShouldBeOfType<SignInResult.SignedIn>();
    }

    [Fact]
    public async Task Only_failures_in_a_row_count()
    {
        var sam = await _door.SomeoneAsync(("hillside-academy", Role.Editor));
        for (var round = 0; round < 3; round++)
        {
            for (var failure = 0; failure < 4; failure++)
                await _door.SignInAsync(sam.Email, "wrong");
            (await _door.SignInAsync(sam.Email)).ShouldBeOfType<SignInResult.SignedIn>();
        }
    }

    [Fact]
    public async Task Failures_at_the_same_time_all_count()
    {
        var sam = await _door.SomeoneAsync(("hillside-academy", Role.Editor));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _door.SignInAsync(sam.Email, "wrong")));

        (await _door.SignInAsync(sam.Email)).ShouldBeOfType<SignInResult.Locked>();
    }

    [Fact]
    public async Task An_old_hash_is_made_anew_when_somebody_signs_in()
    {
        var sam = await _door.SomeoneAsync(("hillside-academy", Role.Editor));
        var today = new QuickPasswords(rounds: 200);
        var before = await HashAsync(sam);

        await new SignIn(_door.Accounts, today, _door.Clock).RunAsync(new Credentials(sam.Email, Door.Password, Door.Browser), default);

        var after = await HashAsync(sam);
        after.ShouldNotBe(before);
        today.Compare(after, Door.Password).ShouldBe(PasswordMatch.Right);
    }

    private async Task<Someone> LockedAsync()
    {
        var locked = await _door.SomeoneAsync(("hillside-academy", Role.Editor));
        for (var failure = 0; failure < 5; failure++)
            (await _door.SignInAsync(locked.Email, "wrong")).ShouldBe(new SignInResult.Refused());
        return locked;
    }

    private async Task<string> HashAsync(Someone someone)
    {
        await using var record = await _door.Accounts.BeginAsync(someone.Person, "test", default);
        return (await record.Accounts.FindAsync(someone.Person, default)).ShouldNotBeNull().PasswordHash.ShouldNotBeNull();
    }
}

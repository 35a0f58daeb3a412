using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Accounts;

public sealed class CodeTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly Door _door = new(sample);

    [Fact]
    public async Task Whoever_set_up_codes_needs_one_after_the_password()
    {
        var (sam, secret, _) = await WithCodesAsync();
        var waiting = await WaitAsync(sam);

        (await _door.FindAsync(waiting)).ShouldBeNull();
        (await EnterAsync(waiting, "000000")).ShouldBe(new SignInResult.Refused());
        var result = (await EnterAsync(waiting, _door.CodeOf(secret))).ShouldBeOfType<SignInResult.SignedIn>();

        (await _door.FindAsync(result.Secret)).ShouldNotBeNull().HasCodes.ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var (sam, secret, _) = await WithCodesAsync();
        var (one, other) = (await WaitAsync(sam), await WaitAsync(sam));
        var code = _door.CodeOf(secret);

        var results = await Task.WhenAll(EnterAsync(one, code), EnterAsync(other, code));

        results.OfType<SignInResult.SignedIn>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_password_is_good_for_one_code_and_ten_minutes()
    {
        var (sam, secret, _) = await WithCodesAsync();
        var (used, late) = (await WaitAsync(sam), await WaitAsync(sam));

        (await EnterAsync(used, _door.CodeOf(secret))).ShouldBeOfType<SignInResult.SignedIn>();
        _door.Clock.Pass(TimeSpan.FromMinutes(1));
        (await EnterAsync(used, _door.CodeOf(secret))).ShouldBe(new SignInResult.Refused());
        _door.Clock.Pass(TimeSpan.FromMinutes(9));
        (await EnterAsync(late, _door.CodeOf(secret))).ShouldBe(new SignInResult.Refused());
    }

    [Fact]
    public async Task Each_of_ten_recovery_codes_is_good_once()
    {
        var (sam, _, recovery) = await WithCodesAsync();
        recovery.Distinct().Count().ShouldBe(10);

        foreach (var code in recovery)
        {
            (await EnterAsync(await WaitAsync(sam), $" {code.ToUpperInvariant().Replace('-', ' ')}")).ShouldBeOfType<SignInResult.SignedIn>();
            (await EnterAsync(await WaitAsync(sam), code)).ShouldBe(new SignInResult.Refused());
        }
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_though_the_password_is_right_each_time()
    {
        var (sam, secret, _) = await WithCodesAsync();
        for (var failure = 0; failure < 5; failure++)
            (await EnterAsync(await WaitAsync(sam), "000000")).ShouldBe(new SignInResult.Refused());

        (await _door.SignInAsync(sam.Email)).ShouldBeOfType<SignInResult.Locked>();
        _door.Clock.Pass(TimeSpan.FromMinutes(15));
        (await EnterAsync(await WaitAsync(sam), _door.CodeOf(secret))).ShouldBeOfType<SignInResult.SignedIn>();
    }

    [Fact]
    public async Task Codes_are_not_asked_for_before_one_was_entered()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        var first = await new SetUpCodes(_door.Accounts, _door.Secrets).RunAsync(sam.Person, default);
        var second = await new SetUpCodes(_door.Accounts, _door.Secrets).RunAsync(sam.Person, default);

        second.Address.AbsoluteUri.ShouldBe($"otpauth://totp/PolicyForge:{Uri.EscapeDataString(sam.Email)}?secret={second.Secret}&issuer=PolicyForge");
        await Callers.ProblemsAsync(() => ConfirmAsync(sam, _door.CodeOf(first.Secret)));
        (await _door.SignInAsync(sam.Email)).ShouldBeOfType<SignInResult.SignedIn>();

        await ConfirmAsync(sam, _door.CodeOf(second.Secret));
        await WaitAsync(sam);
        (await Callers.ProblemsAsync(() => new SetUpCodes(_door.Accounts, _door.Secrets).RunAsync(sam.Person, default))).ShouldHaveSingleItem().ShouldContain("already");
    }

    [Fact]
    public async Task Turning_codes_off_and_new_recovery_codes_need_the_password()
    {
        var (sam, _, recovery) = await WithCodesAsync();
        var renew = new NewRecoveryCodes(_door.Accounts, _door.Passwords, _door.Clock);
        var remove = new RemoveCodes(_door.Accounts, _door.Passwords, _door.Clock);

        await Callers.ProblemsAsync(() => renew.RunAsync(sam.Person, "wrong", default));
        await Callers.ProblemsAsync(() => remove.RunAsync(sam.Person, "wrong", default));
        var renewed = await renew.RunAsync(sam.Person, Door.Password, default);
        (await EnterAsync(await WaitAsync(sam), recovery[0])).ShouldBe(new SignInResult.Refused());
        (await EnterAsync(await WaitAsync(sam), renewed[0])).ShouldBeOfType<SignInResult.SignedIn>();

        await remove.RunAsync(sam.Person, Door.Password, default);
        (await _door.SignInAsync(sam.Email)).ShouldBeOfType<SignInResult.SignedIn>();
        (await Callers.ProblemsAsync(() => renew.RunAsync(sam.Person, Door.Password, default))).ShouldHaveSingleItem().ShouldContain("Set them up");
    }

    private async Task<(Someone Sam, string Secret, IReadOnlyList<string> Recovery)> WithCodesAsync()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        var (secret, recovery) = await _door.TurnCodesOnAsync(sam);
        return (sam, secret, recovery);
    }

    private Task<IReadOnlyList<string>> ConfirmAsync(Someone sam, string code) => new ConfirmCodes(_door.Accounts, _door.Secrets, _door.Clock).RunAsync(sam.Person, code, default);

    private async Task<string> WaitAsync(Someone sam) => (await _door.SignInAsync(sam.Email)).ShouldBeOfType<SignInResult.NeedsCode>().Secret;

    private Task<SignInResult> EnterAsync(string secret, string code) => new EnterCode(_door.Accounts, _door.Secrets, _door.Clock).RunAsync(secret, code, Door.Browser, default);
}

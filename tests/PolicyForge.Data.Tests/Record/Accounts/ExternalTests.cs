using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Accounts;

public sealed class ExternalTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly Door _door = new(sample);
    private readonly string _subject = $"{Guid.NewGuid():N}";

    [Fact]
    public async Task Somebody_known_is_linked_by_their_verified_address_and_then_by_who_they_are_there()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));

        (await EnterAsync(sam.Email.ToUpperInvariant())).ShouldBeOfType<SignInResult.SignedIn>().Person.ShouldBe(sam.Person);
        (await EnterAsync("elsewhere@example.org")).ShouldBeOfType<SignInResult.SignedIn>().Person.ShouldBe(sam.Person);
        (await EnterAsync(null)).ShouldBeOfType<SignInResult.SignedIn>().Person.ShouldBe(sam.Person);
    }

    [Fact]
    public async Task Somebody_who_was_invited_accepts_when_they_are_in()
    {
        var email = $"new{_subject}@example.org";
        await new InvitePerson(_door.UseCases, SiteAddress.Default, _door.Clock).RunAsync(Callers.Key("oak-school", Privilege.Manage), new NewInvitation("oak-school", email, Role.Editor), default);

        var session = (await _door.FindAsync((await EnterAsync(email)).ShouldBeOfType<SignInResult.SignedIn>().Secret)).ShouldNotBeNull();
        (session.Name, session.HasPassword, session.Homes.Count).ShouldBe(("Ann Lee", false, 0));
        await new AcceptInvitation(_door.UseCases, _door.Accounts, _door.Clock).RunAsync(session, (await _door.MailToAsync(email))[0].Link("invitation"), default);

        (await _door.FindAsync((await EnterAsync(email)).ShouldBeOfType<SignInResult.SignedIn>().Secret)).ShouldNotBeNull().Homes.ShouldHaveSingleItem().Role.ShouldBe(Role.Editor);
        (await _door.SignInAsync(email, "")).ShouldBe(new SignInResult.Refused());
    }

    [Fact]
    public async Task Nobody_else_comes_in()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Editor));
        await EnterAsync(sam.Email);

        (await EnterAsync($"stranger{_subject}@example.org", "other")).ShouldBe(new SignInResult.Refused());
        (await EnterAsync(null, "other")).ShouldBe(new SignInResult.Refused());
        (await EnterAsync(null, _subject, "another provider")).ShouldBe(new SignInResult.Refused());
    }

    private Task<SignInResult> EnterAsync(string? email, string? subject = null, string provider = "entra") =>
        new SignInExternally(_door.Accounts, _door.Clock).RunAsync(new ExternalPerson(provider, subject ?? _subject, email, "Ann Lee", Door.Browser), default);
}

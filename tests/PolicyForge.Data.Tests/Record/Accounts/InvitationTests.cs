using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.People;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Accounts;

public sealed class InvitationTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string School = "oak-school";
    private const string Wanted = "three blind mice ran";

    private readonly Door _door = new(sample);
    private readonly string _email = $"new{Guid.NewGuid():N}@example.org";

    private FindInvitation Find => new(_door.Accounts, _door.Clock);

    [Fact]
    public async Task A_new_person_accepts_with_a_name_and_a_password_and_is_signed_in()
    {
        var owner = await _door.SomeoneAsync((School, Role.Owner));
        await InviteAsync(Caller.Member(owner.Person, School, Role.Owner), Role.Approver);
        var link = await LinkAsync();

        (await Find.RunAsync(link, default)).ShouldBe(new InvitationView("Oak School", _email, Role.Approver, "Sam Obi", _door.Clock.GetUtcNow().AddDays(7), null, CanSignIn: false));
        var session = await _door.FindAsync((await AcceptNewAsync(link)).Secret);

        session.ShouldNotBeNull().Homes.ShouldHaveSingleItem().ShouldBe(new Belonging(School, "Oak School", OrganisationKind.Maintained, Role.Approver));
        (session.Name, session.Email).ShouldBe(("Ann Lee", _email));
        (await Find.RunAsync(link, default)).ShouldBeNull();
        await Should.ThrowAsync<NotThereException>(() => AcceptNewAsync(link));
    }

    [Fact]
    public async Task A_known_person_accepts_when_signed_in()
    {
        var sam = await _door.SomeoneAsync(("hillside-academy", Role.Owner));
        await InviteAsync(Manager(School), Role.Editor, sam.Email);
        var link = await LinkAsync(sam.Email);

        (await Find.RunAsync(link, default)).ShouldNotBeNull().CanSignIn.ShouldBeTrue();
        (await Callers.ProblemsAsync(() => AcceptNewAsync(link))).ShouldHaveSingleItem().ShouldContain("Sign in");
        (await AcceptAsync(sam, link)).ShouldBe(School);

        (await _door.EnterAsync(sam)).Homes.Select(home => (home.Organisation, home.Role)).ShouldBe([("hillside-academy", Role.Owner), (School, Role.Editor)]);
        await Should.ThrowAsync<NotThereException>(() => AcceptAsync(sam, link));
    }

    [Fact]
    public async Task An_invitation_is_for_the_address_that_it_was_sent_to()
    {
        var other = await _door.SomeoneAsync(("hillside-academy", Role.Owner));
        await InviteAsync(Manager(School), Role.Owner);

        (await Callers.ProblemsAsync(async () => await AcceptAsync(other, await LinkAsync()))).ShouldHaveSingleItem().ShouldContain(_email);
    }

    [Fact]
    public async Task A_link_is_good_for_a_week_and_until_it_is_withdrawn_or_made_anew()
    {
        await InviteAsync(Manager(School), Role.Editor);
        var first = await LinkAsync();
        _door.Clock.Pass(TimeSpan.FromMinutes(1));
        var invitation = await InviteAsync(Manager(School), Role.Reader);
        var second = await LinkAsync();
        (await Find.RunAsync(first, default)).ShouldBeNull();
        (await Find.RunAsync(second, default)).ShouldNotBeNull().Role.ShouldBe(Role.Reader);
        (await Find.RunAsync(second + "x", default)).ShouldBeNull();
        (await Find.RunAsync("guessed", default)).ShouldBeNull();

        _door.Clock.Pass(TimeSpan.FromDays(7));
        (await Find.RunAsync(second, default)).ShouldBeNull();
        await WithdrawAsync(Manager(School), School, invitation.Id);
        await Should.ThrowAsync<NotThereException>(() => WithdrawAsync(Manager(School), School, invitation.Id));
    }

    [Fact]
    public async Task Twins_who_accept_at_the_same_time_make_one_member()
    {
        var sam = await _door.SomeoneAsync(("hillside-academy", Role.Owner));
        await InviteAsync(Manager(School), Role.Editor, sam.Email);
        var link = await LinkAsync(sam.Email);

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            try
            {
                return await AcceptAsync(sam, link);
            }
            catch (NotThereException)
            {
                return "";
            }
        }));

        results.Order(StringComparer.Ordinal).ShouldBe(["", School]);
    }

    [Fact]
    public async Task Whether_an_address_is_known_elsewhere_makes_no_difference()
    {
        var known = await _door.SomeoneAsync(("hillside-academy", Role.Owner));

        var ofKnown = await InviteAsync(Manager(School), Role.Editor, known.Email);
        var ofUnknown = await InviteAsync(Manager(School), Role.Editor);

        (ofKnown with { Id = default, Email = "" }).ShouldBe(ofUnknown with { Id = default, Email = "" });
        (await ListAsync(Manager(School), School)).Where(invitation => invitation.Email == known.Email || invitation.Email == _email).ShouldBe([ofKnown, ofUnknown]);
    }

    [Fact]
    public async Task A_member_is_not_invited_again()
    {
        var sam = await _door.SomeoneAsync((School, Role.Reader));

        (await Callers.ProblemsAsync(() => InviteAsync(Manager(School), Role.Editor, sam.Email.ToUpperInvariant()))).ShouldHaveSingleItem().ShouldContain("is a member already");
        (await Callers.ProblemsAsync(() => InviteAsync(Manager(School), (Role)9, "nowhere"))).Select(problem => problem.Split(':')[0]).ShouldBe(["email", "role"]);
    }

    [Fact]
    public async Task Owners_of_others_neither_see_nor_change_invitations()
    {
        var invitation = await InviteAsync(Manager(School), Role.Editor);

        foreach (var stranger in new[] { Manager("elsewhere-trust"), Manager("hillside-academy"), Manager("northmoor-council"), Callers.Person(School, Role.Editor) })
        {
            await Should.ThrowAsync<NotThereException>(() => ListAsync(stranger, School));
            await Should.ThrowAsync<NotThereException>(() => WithdrawAsync(stranger, School, invitation.Id));
            await Should.ThrowAsync<NotThereException>(() => InviteAsync(stranger, Role.Owner));
        }
        await Should.ThrowAsync<NotThereException>(() => WithdrawAsync(Manager("elsewhere-trust"), "elsewhere-trust", invitation.Id));
        (await ListAsync(Manager("elsewhere-trust"), "elsewhere-trust")).ShouldBeEmpty();
        (await Find.RunAsync(await LinkAsync(), default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_trust_invites_for_its_academies()
    {
        await new InvitePerson(_door.UseCases, SiteAddress.Default, _door.Clock).RunAsync(Manager("beacon-trust"), new NewInvitation("quayside-academy", _email, Role.Owner), default);

        (await _door.FindAsync((await AcceptNewAsync(await LinkAsync())).Secret)).ShouldNotBeNull().CallerIn("quayside-academy").ShouldNotBeNull().May.ShouldBe(Privileges.All);
    }

    [Fact]
    public async Task Somebody_who_was_added_without_an_account_gets_one_by_invitation()
    {
        await new AddMember(_door.UseCases, _door.Clock).RunAsync(Manager("hillside-academy"), new NewMember("hillside-academy", _email, "A. Lee", Role.Reader), default);
        await InviteAsync(Manager(School), Role.Editor);

        (await _door.FindAsync((await AcceptNewAsync(await LinkAsync())).Secret)).ShouldNotBeNull().Homes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_operator_gets_the_link_and_no_mail_is_sent()
    {
        var link = await new InviteAsOperator(_door.UseCases, new SiteAddress(new Uri("https://policies.example.org/app/")), _door.Clock).RunAsync(new NewInvitation(School, _email, Role.Owner), default);

        link.AbsoluteUri.ShouldStartWith($"https://policies.example.org/app/invitation/{School}.");
        (await Find.RunAsync(link.Segments[^1], default)).ShouldNotBeNull().Email.ShouldBe(_email);
        (await _door.MailToAsync(_email)).ShouldBeEmpty();
    }

    private static Caller Manager(string organisation) => Callers.Key(organisation, Privilege.Read, Privilege.Manage);

    private Task<Invitation> InviteAsync(Caller caller, Role role, string? email = null) =>
        new InvitePerson(_door.UseCases, SiteAddress.Default, _door.Clock).RunAsync(caller, new NewInvitation(School, email ?? _email, role), default);

    private Task<IReadOnlyList<Invitation>> ListAsync(Caller caller, string organisation) => new ListInvitations(_door.UseCases).RunAsync(caller, organisation, null, 100, default);

    private Task<bool> WithdrawAsync(Caller caller, string organisation, Guid invitation) => new WithdrawInvitation(_door.UseCases, _door.Clock).RunAsync(caller, organisation, invitation, default);

    private async Task<string> LinkAsync(string? email = null) => (await _door.MailToAsync(email ?? _email))[^1].Link("invitation");

    private Task<SignInResult.SignedIn> AcceptNewAsync(string link) =>
        new AcceptAsNewPerson(_door.UseCases, _door.Accounts, _door.Passwords, _door.Clock).RunAsync(new Acceptance(link, "Ann Lee", Wanted, Door.Browser), default);

    private async Task<string> AcceptAsync(Someone someone, string link) =>
        await new AcceptInvitation(_door.UseCases, _door.Accounts, _door.Clock).RunAsync(await _door.EnterAsync(someone), link, default);
}

using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Accounts;

public sealed class SessionTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly Door _door = new(sample);

    [Fact]
    public async Task A_session_tells_who_is_signed_in_and_where_they_belong()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Reader), ("beacon-trust", Role.Owner));

        var session = await _door.EnterAsync(sam);

        (session.Person, session.Name, session.HasPassword, session.HasCodes).ShouldBe((sam.Person, "Sam Obi", true, false));
        session.Homes.ShouldBe([new("beacon-trust", "Beacon Trust", OrganisationKind.Trust, Role.Owner), new("oak-school", "Oak School", OrganisationKind.Maintained, Role.Reader)]);
    }

    [Fact]
    public async Task What_is_no_secret_of_a_session_finds_none()
    {
        (await _door.FindAsync(null)).ShouldBeNull();
        (await _door.FindAsync("")).ShouldBeNull();
        (await _door.FindAsync("guessed")).ShouldBeNull();
    }

    [Fact]
    public async Task A_session_lasts_while_it_is_used_and_half_a_day_at_most()
    {
        var secret = await _door.SecretAsync(await _door.SomeoneAsync(("oak-school", Role.Reader)));

        for (var used = 0; used < 15; used++)
        {
            _door.Clock.Pass(TimeSpan.FromMinutes(45));
            (await _door.FindAsync(secret)).ShouldNotBeNull();
        }
        _door.Clock.Pass(TimeSpan.FromMinutes(45));
        (await _door.FindAsync(secret)).ShouldBeNull();
    }

    [Fact]
    public async Task A_session_that_is_not_used_ends_after_an_hour()
    {
        var secret = await _door.SecretAsync(await _door.SomeoneAsync(("oak-school", Role.Reader)));

        _door.Clock.Pass(TimeSpan.FromMinutes(60));

        (await _door.FindAsync(secret)).ShouldBeNull();
    }

    [Fact]
    public async Task That_somebody_was_seen_is_noted_once_a_minute()
    {
        var secret = await _door.SecretAsync(await _door.SomeoneAsync(("oak-school", Role.Reader)));
        var end = (await _door.FindAsync(secret))!.ExpiresAt;

        _door.Clock.Pass(TimeSpan.FromSeconds(59));
        (await _door.FindAsync(secret))!.ExpiresAt.ShouldBe(end);
        _door.Clock.Pass(TimeSpan.FromSeconds(1));
        (await _door.FindAsync(secret))!.ExpiresAt.ShouldBe(end.AddMinutes(1));
    }

    [Fact]
    public async Task Signing_out_ends_one_session()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Reader));
        var (one, other) = (await _door.SecretAsync(sam), await _door.SecretAsync(sam));

        await new EndSession(_door.Accounts).RunAsync(sam.Person, (await _door.FindAsync(one))!.Session, default);

        (await _door.FindAsync(one)).ShouldBeNull();
        (await _door.FindAsync(other)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Sessions_are_listed_with_where_they_are_and_ended_together()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Reader));
        var first = await _door.EnterAsync(sam);
        _door.Clock.Pass(TimeSpan.FromMinutes(5));
        var second = await _door.EnterAsync(sam);
        await _door.SecretAsync(await _door.SomeoneAsync(("oak-school", Role.Reader)));

        var listed = await ListAsync(sam);
        listed.Select(session => session.Session).ShouldBe([second.Session, first.Session]);
        (listed[0].Agent, listed[0].Address, listed[0].CreatedAt).ShouldBe((Door.Browser.Agent, Door.Browser.Address, _door.Clock.GetUtcNow()));

        (await new EndAllSessions(_door.Accounts).RunAsync(sam.Person, second.Session, default)).ShouldBe(1);
        (await ListAsync(sam)).ShouldHaveSingleItem().Session.ShouldBe(second.Session);
        (await new EndAllSessions(_door.Accounts).RunAsync(sam.Person, null, default)).ShouldBe(1);
        (await ListAsync(sam)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        var sam = await _door.SomeoneAsync(("oak-school", Role.Owner));
        var secret = await _door.SecretAsync(await _door.SomeoneAsync(("oak-school", Role.Reader)));

        await Should.ThrowAsync<NotThereException>(async () => await new EndSession(_door.Accounts).RunAsync(sam.Person, (await _door.FindAsync(secret))!.Session, default));

        (await _door.FindAsync(secret)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_member_acts_in_their_role()
    {
        var session = await _door.EnterAsync(await _door.SomeoneAsync(("oak-school", Role.Editor)));

        var caller = (await CallerAsync(session, "oak-school")).ShouldNotBeNull();

        (caller.Home, caller.Actor, caller.Person, caller.Door).ShouldBe(("oak-school", $"{session.Person}", session.Person, "web"));
        caller.May.Order().ShouldBe([Privilege.Read, Privilege.Edit]);
        (await CallerAsync(session, "hillside-academy")).ShouldBeNull();
        (await CallerAsync(session, "nobody")).ShouldBeNull();
    }

    [Fact]
    public async Task A_trusts_people_act_for_its_academies_and_a_councils_read_its_schools()
    {
        var trust = await _door.EnterAsync(await _door.SomeoneAsync(("beacon-trust", Role.Approver), ("quayside-academy", Role.Reader)));
        var council = await _door.EnterAsync(await _door.SomeoneAsync(("northmoor-council", Role.Owner)));

        (await CallerAsync(trust, "hillside-academy")).ShouldNotBeNull().ShouldBe(Caller.Member(trust.Person, "beacon-trust", Role.Approver), new SameCaller());
        (await CallerAsync(trust, "quayside-academy")).ShouldNotBeNull().ShouldBe(Caller.Member(trust.Person, "quayside-academy", Role.Reader), new SameCaller());
        (await CallerAsync(council, "oak-school")).ShouldNotBeNull().Home.ShouldBe("northmoor-council");
        (await CallerAsync(council, "hillside-academy")).ShouldBeNull();
    }

    private Task<IReadOnlyList<SessionView>> ListAsync(Someone sam) => new ListSessions(_door.Accounts, _door.Clock).RunAsync(sam.Person, default);

    private Task<Caller?> CallerAsync(FoundSession session, string organisation) => new FindCaller(_door.Accounts).RunAsync(session, organisation, default);

    private sealed class SameCaller : IEqualityComparer<Caller>
    {
        public bool Equals(Caller? x, Caller? y) => x!.Home == y!.Home && x.Actor == y.Actor && x.Person == y.Person && x.May.SetEquals(y.May);

        public int GetHashCode(Caller obj) => 0;
    }
}

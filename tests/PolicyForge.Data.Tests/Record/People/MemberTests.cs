using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.People;

public sealed class MemberTests : IAsyncLifetime
{
    private const string School = "hillside-academy";
    private readonly SampleFixture _sample = new();

    private UseCases UseCases => _sample.Builder.UseCases;

    private static Caller Manager => Callers.Key(School, Privilege.Manage, Privilege.Read);

    public Task InitializeAsync() => _sample.InitializeAsync();

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Members_are_listed_by_address_a_page_at_a_time()
    {
        await AddAsync("Cara@example.org", Role.Reader);
        await AddAsync("ann@example.org", Role.Owner);
        await AddAsync("bob@example.org", Role.Editor);

        (await new ListMembers(UseCases).RunAsync(Manager, School, null, 2, default)).Select(member => (member.Email, member.Role)).ShouldBe([("ann@example.org", Role.Owner), ("bob@example.org", Role.Editor)]);
        (await new ListMembers(UseCases).RunAsync(Manager, School, "bob@example.org", 2, default)).Select(member => member.Email).ShouldBe(["Cara@example.org"]);
    }

    [Fact]
    public async Task One_person_belongs_to_several_organisations()
    {
        var here = await AddAsync("ann@example.org", Role.Owner);
        var there = await new AddMember(UseCases, TimeProvider.System).RunAsync(Callers.Key("oak-school", Privilege.Manage), new NewMember("oak-school", "ANN@example.org", "Somebody", Role.Reader), default);

        there.Person.ShouldBe(here.Person);
        (await Callers.ProblemsAsync(() => AddAsync("Ann@Example.org", Role.Reader))).ShouldHaveSingleItem().ShouldContain("is a member already");
    }

    [Fact]
    public async Task Who_adds_a_member_is_not_told_what_they_are_called_elsewhere()
    {
        await AddAsync("ann@example.org", Role.Owner);

        var added = await new AddMember(UseCases, TimeProvider.System).RunAsync(Callers.Key("oak-school", Privilege.Manage), new NewMember("oak-school", "ANN@example.org", "Somebody", Role.Reader), default);

        (added.Email, added.Name, added.Role, added.Revision).ShouldBe(("ANN@example.org", "Somebody", Role.Reader, 1));
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_member_is_told_at_once()
    {
        var wrong = new NewMember(School, "Ann <ann@example.org>", "  ", (Role)9);

        (await Callers.ProblemsAsync(() => new AddMember(UseCases, TimeProvider.System).RunAsync(Manager, wrong, default))).Select(problem => problem.Split(':')[0]).ShouldBe(["email", "name", "role"]);
    }

    [Fact]
    public async Task The_last_owner_stays_until_there_is_another()
    {
        var ann = await AddAsync("ann@example.org", Role.Owner);
        var bob = await AddAsync("bob@example.org", Role.Editor);

        (await Callers.ProblemsAsync(() => RemoveAsync(ann))).ShouldHaveSingleItem().ShouldContain("is the only owner");
        (await Callers.ProblemsAsync(() => ChangeAsync(ann, Role.Editor))).ShouldHaveSingleItem().ShouldContain("is the only owner");
        (await ChangeAsync(bob, Role.Owner)).ShouldBe(bob with { Role = Role.Owner, Revision = 2 });
        await RemoveAsync(ann);

        (await new ListMembers(UseCases).RunAsync(Manager, School, null, 9, default)).ShouldHaveSingleItem().Email.ShouldBe("bob@example.org");
    }

    [Fact]
    public async Task Two_owners_who_remove_each_other_leave_one()
    {
        var ann = await AddAsync("ann@example.org", Role.Owner);
        var bob = await AddAsync("bob@example.org", Role.Owner);

        var results = await Task.WhenAll(new[] { ann, bob }.Select(async member =>
        {
            try
            {
                await RemoveAsync(member);
                return true;
            }
            catch (RefusedException)
            {
                return false;
            }
        }));

        results.Count(removed => removed).ShouldBe(1);
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_who_changed_a_role()
    {
        var bob = await AddAsync("bob@example.org", Role.Editor);
        await ChangeAsync(bob, Role.Approver);

        var conflict = await Should.ThrowAsync<ConflictException>(() => ChangeAsync(bob, Role.Reader));

        (conflict.Change.Actor, conflict.Change.Fields.ShouldHaveSingleItem()).ShouldBe(("key:0123456789ab", "role"));
    }

    [Fact]
    public async Task A_council_does_not_see_who_works_at_its_schools()
    {
        await Should.ThrowAsync<NotThereException>(() => new ListMembers(UseCases).RunAsync(Callers.Key("northmoor-council", Privilege.Read), "oak-school", null, 9, default));
        await Should.ThrowAsync<NotThereException>(() => new ListMembers(UseCases).RunAsync(Callers.Key("elsewhere-trust", Privilege.Read), School, null, 9, default));
        (await new ListMembers(UseCases).RunAsync(Callers.Key("beacon-trust", Privilege.Read), School, null, 9, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_those_who_manage_may_change_members()
    {
        var bob = await AddAsync("bob@example.org", Role.Editor);
        var editor = Callers.Person(School, Role.Editor, bob.Person);

        await Should.ThrowAsync<NotThereException>(() => new ChangeRole(UseCases).RunAsync(editor, new NewRole(School, bob.Person, 1, Role.Owner), default));
        await Should.ThrowAsync<NotThereException>(() => new RemoveMember(UseCases).RunAsync(Callers.Key("oak-school", Privilege.Manage), new MemberToRemove(School, bob.Person, 1), default));
        await Should.ThrowAsync<NotThereException>(() => new RemoveMember(UseCases).RunAsync(Manager, new MemberToRemove(School, Guid.CreateVersion7(), 1), default));
    }

    private Task<Member> AddAsync(string email, Role role) =>
        new AddMember(UseCases, TimeProvider.System).RunAsync(Manager, new NewMember(School, email, email.Split('@')[0], role), default);

    private Task<Member> ChangeAsync(Member member, Role role) =>
        new ChangeRole(UseCases).RunAsync(Manager, new NewRole(School, member.Person, member.Revision, role), default);

    private Task<Member> RemoveAsync(Member member) => new RemoveMember(UseCases).RunAsync(Manager, new MemberToRemove(School, member.Person, member.Revision), default);
}

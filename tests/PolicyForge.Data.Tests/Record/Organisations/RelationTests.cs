using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Core.Record.People;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Organisations;

/// <summary>Joining and leaving trusts, and taking publishers' models.</summary>
public sealed class RelationTests : IAsyncLifetime
{
    private const string Academy = "hillside-academy";
    private readonly SampleFixture _sample = new();

    private JoinTrust Join => new(_sample.Builder.UseCases, TimeProvider.System);

    private LeaveTrust Leave => new(_sample.Builder.UseCases, TimeProvider.System);

    private Subscribe Subscribe => new(_sample.Builder.UseCases, TimeProvider.System);

    public Task InitializeAsync() => _sample.InitializeAsync();

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task An_academy_leaves_its_trust_and_joins_another_and_both_are_remembered()
    {
        await Leave.RunAsync(Callers.Key(Academy, Privilege.Manage), Academy, default);
        await Join.RunAsync(Caller.Operator(Academy), Academy, "elsewhere-trust", default);

        var detail = await new GetOrganisation(_sample.Builder.UseCases).RunAsync(Callers.Key("elsewhere-trust", Privilege.Read), Academy, default);
        detail.Profile.Trust.ShouldBe("elsewhere-trust");
        detail.Relations.Where(relation => relation.Kind == RelationKind.Trust).Select(relation => (relation.AboveId, relation.Until is null)).ShouldBe([("beacon-trust", false), ("elsewhere-trust", true)]);
        await Should.ThrowAsync<NotThereException>(() => new GetOrganisation(_sample.Builder.UseCases).RunAsync(Callers.Key("beacon-trust", Privilege.Read), Academy, default));
    }

    [Fact]
    public async Task A_trust_is_joined_only_by_somebody_who_owns_both()
    {
        await Leave.RunAsync(Callers.Key("beacon-trust", Privilege.Manage), Academy, default);
        var members = new AddMember(_sample.Builder.UseCases, TimeProvider.System);
        var owner = await members.RunAsync(Caller.Operator(Academy), new NewMember(Academy, "ann@example.org", "Ann Lee", Role.Owner), default);
        var caller = Callers.Person(Academy, Role.Owner, owner.Person);

        await Should.ThrowAsync<NotThereException>(() => Join.RunAsync(caller, Academy, "elsewhere-trust", default));
        await Should.ThrowAsync<NotThereException>(() => Join.RunAsync(Callers.Key(Academy, Privilege.Manage), Academy, "elsewhere-trust", default));
        await members.RunAsync(Caller.Operator("elsewhere-trust"), new NewMember("elsewhere-trust", "ann@example.org", "Ann Lee", Role.Owner), default);

        (await Join.RunAsync(caller, Academy, "elsewhere-trust", default)).Trust.ShouldBe("elsewhere-trust");
    }

    [Fact]
    public async Task Who_cannot_join_is_told_why()
    {
        (await Callers.ProblemsAsync(() => Join.RunAsync(Caller.Operator(Academy), Academy, "elsewhere-trust", default))).ShouldHaveSingleItem().ShouldContain("has to leave that first");
        (await Callers.ProblemsAsync(() => Join.RunAsync(Caller.Operator("oak-school"), "oak-school", "elsewhere-trust", default))).ShouldHaveSingleItem().ShouldContain("Only an academy has a trust");
        (await Callers.ProblemsAsync(() => Leave.RunAsync(Caller.Operator("oak-school"), "oak-school", default))).ShouldHaveSingleItem().ShouldContain("no trust to leave");
    }

    [Fact]
    public async Task A_publisher_is_chosen_from_those_offered()
    {
        var school = Callers.Key("oak-school", Privilege.Manage, Privilege.Read);

        (await new PublishersOffered(_sample.Builder.UseCases).RunAsync(school, default)).Select(publisher => publisher.Id).ShouldBe(["beacon-trust", "elsewhere-trust", "northmoor-council"]);
        (await Subscribe.RunAsync(school, "oak-school", "elsewhere-trust", default)).ShouldBe(["elsewhere-trust"]);
        (await Subscribe.RunAsync(school, "oak-school", "elsewhere-trust", default)).ShouldBe(["elsewhere-trust"]);
        (await Callers.ProblemsAsync(() => Subscribe.RunAsync(school, "oak-school", "quayside-academy", default))).ShouldHaveSingleItem().ShouldContain("There is no publisher 'quayside-academy'");
        (await new Unsubscribe(_sample.Builder.UseCases).RunAsync(school, "oak-school", "elsewhere-trust", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_subscription_that_policies_rest_on_stays()
    {
        var trust = Callers.Key("elsewhere-trust", Privilege.Manage);
        await Subscribe.RunAsync(trust, "elsewhere-trust", "northmoor-council", default);
        await AdoptAsync("elsewhere-trust", "northmoor-council", "demo");

        (await Callers.ProblemsAsync(() => UnsubscribeAsync("elsewhere-trust", "northmoor-council"))).ShouldHaveSingleItem().ShouldContain("rest on models of Northmoor Council: 1.");
    }

    [Fact]
    public async Task A_trusts_subscription_stays_while_its_academies_rest_on_it_and_not_on_their_own()
    {
        await _sample.Builder.OrganisationAsync("inkwell-press", "publisher");
        await _sample.Builder.ModelAsync("inkwell-press", "press-rules", "1.0", "", "## Rules {#rules}\n\n1. {#one} Read.\n");
        await Subscribe.RunAsync(Callers.Key("beacon-trust", Privilege.Manage), "beacon-trust", "inkwell-press", default);
        await AdoptAsync(Academy, "inkwell-press", "press-rules");

        (await Callers.ProblemsAsync(() => UnsubscribeAsync("beacon-trust", "inkwell-press"))).ShouldHaveSingleItem().ShouldContain("rest on models of Inkwell Press: 1.");
        await Subscribe.RunAsync(Callers.Key(Academy, Privilege.Manage), Academy, "inkwell-press", default);

        (await UnsubscribeAsync("beacon-trust", "inkwell-press")).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<string>> UnsubscribeAsync(string organisation, string publisher) =>
        new Unsubscribe(_sample.Builder.UseCases).RunAsync(Callers.Key(organisation, Privilege.Manage), organisation, publisher, default);

    private async Task AdoptAsync(string organisation, string publisher, string policy)
    {
        await using var record = await _sample.Builder.Record.BeginAsync(Caller.Operator(organisation), "adopt", default);
        var adoption = new AdoptionRecord { OrganisationId = organisation, PolicyId = policy, Number = 1, PublisherId = publisher, ModelVersion = "1.0", Version = "1.0", Title = "Demo", Status = Core.Adoptions.AdoptionStatus.Draft, Revision = 1 };
        await record.Folders.AddAdoptionsAsync([adoption], "test", DateTimeOffset.UtcNow, default);
        await record.CommitAsync(default);
    }
}

using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Organisations;

public sealed class CreateOrganisationTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private CreateOrganisation Create => new(sample.Builder.UseCases, TimeProvider.System);

    [Fact]
    public async Task The_operator_makes_an_organisation_that_is_there_from_then_on()
    {
        await Create.RunAsync(Caller.Operator("elm-school"), new NewOrganisation("elm-school", "Elm School", OrganisationKind.Maintained, "654321", null, "northmoor-council"), default);

        var detail = await new GetOrganisation(sample.Builder.UseCases).RunAsync(Caller.Operator("elm-school"), "elm-school", default);
        (detail.Profile.Name, detail.Profile.Kind, detail.Profile.Urn, detail.Profile.LocalAuthority).ShouldBe(("Elm School", OrganisationKind.Maintained, "654321", "northmoor-council"));
        (await ListAsync("northmoor-council")).ShouldBe(["elm-school", "northmoor-council", "oak-school"]);
    }

    [Fact]
    public async Task A_trust_makes_its_own_academies_and_nothing_else()
    {
        var academy = new NewOrganisation("fell-academy", "Fell Academy", OrganisationKind.Academy, null, "beacon-trust", "northmoor-council");

        await Should.ThrowAsync<NotThereException>(() => Create.RunAsync(Callers.Key("elsewhere-trust", Privilege.Manage), academy, default));
        await Should.ThrowAsync<NotThereException>(() => Create.RunAsync(Callers.Key("beacon-trust", Privilege.Edit), academy, default));
        await Should.ThrowAsync<NotThereException>(() => Create.RunAsync(Callers.Key("beacon-trust", Privilege.Manage), academy with { Kind = OrganisationKind.Council, Trust = null }, default));
        await Create.RunAsync(Callers.Key("beacon-trust", Privilege.Manage), academy, default);

        (await ListAsync("beacon-trust")).ShouldBe(["beacon-trust", "fell-academy", "hillside-academy", "quayside-academy"]);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_once()
    {
        var wrong = new NewOrganisation("ash-school", "", OrganisationKind.Maintained, "1", "beacon-trust", "elsewhere-trust");

        (await Callers.ProblemsAsync(() => Create.RunAsync(Caller.Operator("ash-school"), wrong, default))).Select(problem => problem.Split(':')[0]).Order().ShouldBe(["local_authority", "name", "trust", "urn"]);
    }

    [Theory]
    [InlineData("Ash School")]
    [InlineData("ash-school,hillside-academy")]
    [InlineData("")]
    public async Task An_id_can_be_nothing_but_an_id(string id)
    {
        (await Callers.ProblemsAsync(() => Create.RunAsync(Caller.Operator(id), new NewOrganisation(id, "Ash", OrganisationKind.Maintained), default))).ShouldHaveSingleItem().ShouldStartWith("id:");
    }

    [Fact]
    public async Task An_id_is_given_once()
    {
        (await Callers.ProblemsAsync(() => Create.RunAsync(Caller.Operator("oak-school"), new NewOrganisation("oak-school", "Oak", OrganisationKind.Maintained), default)))
            .ShouldBe(["id: There is an organisation 'oak-school' already. Choose another id."]);
    }

    [Theory]
    [InlineData("oak-school")]
    [InlineData("northmoor-council")]
    [InlineData("elsewhere-trust")]
    public async Task Of_who_has_an_id_nothing_is_told_but_that_it_is_taken(string taken)
    {
        var academy = new NewOrganisation(taken, "Fell Academy", OrganisationKind.Academy, null, "beacon-trust", "northmoor-council");

        (await Callers.ProblemsAsync(() => Create.RunAsync(Callers.Key("beacon-trust", Privilege.Manage), academy, default)))
            .ShouldBe(["id: Another organisation has taken one of these ids in the meantime. Try again."]);
    }

    [Fact]
    public async Task Of_who_has_a_reference_number_nothing_is_told_but_that_it_is_taken()
    {
        await new EditProfile(sample.Builder.UseCases).RunAsync(Callers.Key("elsewhere-trust", Privilege.Manage), new ProfileEdit("elsewhere-trust", 1) { Urn = "765432" }, default);
        var academy = new NewOrganisation("dale-academy", "Dale Academy", OrganisationKind.Academy, "765432", "beacon-trust");

        (await Callers.ProblemsAsync(() => Create.RunAsync(Callers.Key("beacon-trust", Privilege.Manage), academy, default)))
            .ShouldBe(["urn: Another organisation has this reference number. Check it; one school is one organisation."]);
    }

    [Fact]
    public async Task A_list_pages_by_key()
    {
        var list = new ListOrganisations(sample.Builder.UseCases);
        var caller = Callers.Key("elsewhere-trust", Privilege.Read);
        await Create.RunAsync(Callers.Key("elsewhere-trust", Privilege.Manage), new NewOrganisation("yew-academy", "Yew Academy", OrganisationKind.Academy, null, "elsewhere-trust"), default);

        (await list.RunAsync(caller, null, 1, default)).Select(row => row.Id).ShouldBe(["elsewhere-trust"]);
        (await list.RunAsync(caller, "elsewhere-trust", 1, default)).Select(row => row.Id).ShouldBe(["yew-academy"]);
        (await list.RunAsync(caller, "yew-academy", 1, default)).ShouldBeEmpty();
    }

    private async Task<IEnumerable<string>> ListAsync(string home) =>
        (await new ListOrganisations(sample.Builder.UseCases).RunAsync(Callers.Key(home, Privilege.Read), null, 50, default)).Select(row => row.Id);
}

using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;

namespace PolicyForge.Core.Tests.Organisations;

public sealed class OrganisationMistakesTests : IDisposable
{
    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void An_organisation_cannot_be_its_own_trust()
    {
        _workspace.Tenant("loop", "name: Loop\nkind: academy\ntrust: loop");
        _workspace.Check().ShouldHaveOne(Codes.RelationCycle).Message.ShouldContain("loop → loop");
    }

    [Fact]
    public void Trusts_cannot_stand_above_each_other()
    {
        _workspace.Tenant("first", "name: First\nkind: trust\ntrust: second").Tenant("second", "name: Second\nkind: trust\ntrust: first");
        var circles = _workspace.Check().Where(item => item.Code == Codes.RelationCycle).ToList();
        circles.Count.ShouldBe(2);
        circles[0].Message.ShouldContain("first → second → first");
    }

    [Fact]
    public void A_trust_must_be_a_trust()
    {
        _workspace.Tenant("oak", "name: Oak\nkind: maintained").Tenant("elm", "name: Elm\nkind: academy\ntrust: oak");
        var found = _workspace.Check().ShouldHaveOne(Codes.WrongKind);
        found.Position().ShouldBe("tenant.yaml(4,8)");
        found.Message.ShouldContain("'oak' is a maintained school");
    }

    [Fact]
    public void A_maintained_school_has_no_trust()
    {
        _workspace.Tenant("oak", "name: Oak\nkind: maintained\ntrust: beacon-trust");
        _workspace.Check().ShouldHaveOne(Codes.WrongKind).Message.ShouldContain("Only an academy has a trust");
    }

    [Fact]
    public void An_unknown_council_names_the_nearest()
    {
        _workspace.Tenant("oak", "name: Oak\nkind: maintained\nlocal_authority: northmor-council");
        _workspace.Check().ShouldHaveOne(Codes.UnknownOrganisation).Message.ShouldContain("Did you mean 'northmoor-council'?");
    }

    [Fact]
    public void The_id_is_the_name_of_the_folder()
    {
        _workspace.File("tenants/oak/tenant.yaml", "id: elm\nname: Oak\nkind: maintained");
        _workspace.Check().ShouldHaveOne(Codes.FolderMismatch);
    }

    [Fact]
    public void An_unknown_term_is_reported()
    {
        _workspace.Tenant("oak", "name: Oak\nkind: maintained\nterms: {headteacher: Head}");
        _workspace.Check().ShouldHaveOne(Codes.UnknownTerm).Position().ShouldBe("tenant.yaml(4,9)");
    }

    [Theory]
    [InlineData("colour: red", "colour")]
    [InlineData("font: \"Arial; x\"", "font")]
    public void A_brand_that_cannot_be_printed_is_reported(string setting, string key)
    {
        _workspace.Tenant("oak", $"name: Oak\nkind: maintained\nbrand: {{{setting}}}");
        _workspace.Check().ShouldHaveOne(Codes.WrongValue).Message.ShouldContain(key);
    }

    [Theory]
    [InlineData("annual", "1 year")]
    [InlineData("Sumer 2027", "Summer")]
    [InlineData("1/9/2027", "2 years, 18 months")]
    public void A_review_date_of_another_form_shows_the_right_ones(string given, string hint)
    {
        _workspace.Academy($"review: {given}").Policy("", "## One {#one}\n\n1. {#a} Text.\n");
        var found = _workspace.Check().ShouldHaveOne(Codes.ReviewForm);
        found.Message.ShouldContain(hint);
        found.Message.ShouldContain("Autumn 2026");
    }
}

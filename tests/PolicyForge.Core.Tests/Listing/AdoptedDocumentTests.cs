using System.Runtime.CompilerServices;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;
using PolicyForge.Documents;

namespace PolicyForge.Core.Tests.Listing;

public sealed class AdoptedDocumentTests : IDisposable
{
    private readonly TestWorkspace _workspace = new TestWorkspace().Policy("", "## One {#one}\n\n1. {#a} Text.\n");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Adoptions_and_publishers_models_are_everybodys_documents()
    {
        _workspace.Academy("status: adopted\nversion: \"2.1\"").School("status: draft");
        var documents = _workspace.Load().Adoptions().ToList();
        documents.Select(document => (document.OrganisationId, document.Version, document.Edition)).ShouldBe(
            [("hillside-academy", "2.1", Edition.Adopted), ("oak-school", "1.0", Edition.Draft), ("northmoor-council", "1.0", Edition.Model)]);
        var workspace = _workspace.Load();
        documents.ShouldAllBe(document => workspace.Assemble(document.Request(TestWorkspace.Today)).Document!.Edition == document.Edition);
    }

    [Fact]
    public void A_tenant_that_cannot_be_read_is_not_passed_over()
    {
        _workspace.File("tenants/broken/tenant.yaml", "id: [");
        var workspace = _workspace.Load();
        var broken = workspace.Adoptions().Single(document => document.OrganisationId == "broken");
        workspace.Assemble(broken.Request(TestWorkspace.Today)).Diagnostics.ShouldHaveOne(Codes.YamlSyntax);
    }

    [Fact]
    public void A_mistake_in_one_adoption_does_not_stop_another()
    {
        _workspace.Policy("", "## One {#one}\n\n1. {#a} Text.\n", version: "2.0");
        _workspace.Tenant("elm", "name: Elm\nkind: academy\npolicies:\n  other: {model: \"1.0\", stauts: adopted}\n  demo: {model: \"1.0\", status: adopted}");
        _workspace.Document("elm").Edition.ShouldBe(Edition.Adopted);
        _workspace.Check().ShouldHaveOne(Codes.UnknownKey);
    }

    [Fact]
    public void Schools_are_let_go_when_others_are_read()
    {
        for (var i = 0; i < 300; i++)
            _workspace.Tenant($"school-{i}", $"name: School {i}\nkind: academy\ntrust: beacon-trust");
        var workspace = _workspace.Load();
        var first = First(workspace);
        foreach (var organisation in workspace.Organisations.All())
            organisation.Name.ShouldNotBeEmpty();
        GC.Collect();
        first.IsAlive.ShouldBeFalse();
        workspace.Organisations.Ids.Count.ShouldBe(302);
    }

    // In a method of its own, so that no local keeps the organisation alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference First(Workspace workspace) => new(workspace.Organisations.Find("school-0"));
}

using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;

namespace PolicyForge.Core.Tests.Yaml;

public sealed class FileLinksTests : IDisposable
{
    private readonly TestWorkspace _workspace = new TestWorkspace().Policy("", "## One {#one}\n\n1. {#a} Text.\n").Academy("status: adopted");
    private readonly string _outside = Directory.CreateTempSubdirectory("policyforge-outside-").FullName;

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_outside, recursive: true);
    }

    [Theory]
    [InlineData("tenants/hillside-academy/tenant.yaml")]
    [InlineData("templates/demo/1.0/policy.yaml")]
    [InlineData("templates/demo/1.0/body.md")]
    [InlineData("templates/demo/1.0")]
    [InlineData("tenants/hillside-academy")]
    [InlineData("templates")]
    public void A_link_that_leads_out_of_the_root_is_refused(string path)
    {
        MoveTo(_outside, path);
        var found = _workspace.Check().Where(item => item.Message.Contains("a link to a place outside", StringComparison.Ordinal)).ToList();
        found.ShouldNotBeEmpty();
        found.ShouldAllBe(item => item.Code == Codes.FileUnreadable && item.Line == 1 && item.Path.StartsWith(_workspace.Root, StringComparison.Ordinal));
        _workspace.Assemble().Document.ShouldBeNull();
    }

    [Theory]
    [InlineData("tenants/hillside-academy/tenant.yaml")]
    [InlineData("templates/demo/1.0/body.md")]
    [InlineData("templates/demo/1.0")]
    public void A_link_that_stays_inside_is_followed(string path)
    {
        MoveTo(Directory.CreateDirectory(Path.Combine(_workspace.Root, "store")).FullName, path);
        _workspace.Check().ShouldBeClean();
    }

    [Fact]
    public void A_logo_that_leads_out_of_the_root_is_refused_where_it_is_named()
    {
        var picture = Path.Combine(_outside, "logo.png");
        File.WriteAllBytes(picture, [1, 2, 3]);
        _workspace.Academy("status: adopted", "brand: {logo: logo.png}");
        File.CreateSymbolicLink(Path.Combine(_workspace.Root, "tenants/hillside-academy/logo.png"), picture);
        var found = _workspace.Check().ShouldHaveOne(Codes.Logo);
        found.Position().ShouldBe("tenant.yaml(6,15)");
        found.Message.ShouldContain("is a link to a place outside");
    }

    [Fact]
    public void Links_in_a_circle_are_refused()
    {
        var path = Path.Combine(_workspace.Root, "templates/demo/1.0/body.md");
        File.Delete(path);
        File.CreateSymbolicLink(path, path);
        _workspace.Check().ShouldHaveOne(Codes.FileUnreadable).Path.ShouldBe(path);
    }

    private void MoveTo(string folder, string path)
    {
        var from = Path.Combine(_workspace.Root, path);
        var to = Path.Combine(folder, Path.GetFileName(path));
        if (Directory.Exists(from))
            Directory.Move(from, to);
        else
            File.Move(from, to);
        File.CreateSymbolicLink(from, to);
    }
}

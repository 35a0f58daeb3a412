using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;
using PolicyForge.Documents;

namespace PolicyForge.Core.Tests.Organisations;

public sealed class LogoTests : IDisposable
{
    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_png_is_known_by_its_content()
    {
        _workspace.Bytes("tenants/oak/logo.jpg", Png(320, 200));
        var logo = Oak("logo.jpg")!;
        (logo.Format, logo.Width, logo.Height, logo.AlternativeText).ShouldBe((ImageFormat.Png, 320, 200, "Oak School logo"));
    }

    [Fact]
    public void A_jpeg_has_its_size_in_the_frame()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 50, 0, 70, 1, 1, 0x11, 0, 0xFF, 0xD9];
        _workspace.Bytes("tenants/oak/logo.jpg", jpeg);
        var logo = Oak("logo.jpg")!;
        (logo.Format, logo.Width, logo.Height).ShouldBe((ImageFormat.Jpeg, 70, 50));
    }

    [Theory]
    [InlineData("missing.png", "no file")]
    [InlineData("../northmoor-council/tenant.yaml", "outside")]
    [InlineData("tenant.yaml", "neither a PNG nor a JPEG")]
    public void A_logo_that_cannot_be_used_says_why(string name, string reason)
    {
        Oak(name).ShouldBeNull();
        var found = _workspace.Check().ShouldHaveOne(Codes.Logo);
        found.Message.ShouldContain(reason);
        found.Position().ShouldBe("tenant.yaml(4,15)");
    }

    [Fact]
    public void A_logo_may_not_be_larger_than_paper()
    {
        _workspace.Bytes("tenants/oak/logo.png", Png(9_000, 10));
        Oak("logo.png").ShouldBeNull();
        _workspace.Check().ShouldHaveOne(Codes.Logo).Message.ShouldContain("9000 × 10 pixels");
    }

    [Fact]
    public void A_logo_may_not_be_larger_than_a_megabyte()
    {
        _workspace.Bytes("tenants/oak/logo.png", [.. Png(10, 10), .. new byte[1024 * 1024]]);
        Oak("logo.png").ShouldBeNull();
        _workspace.Check().ShouldHaveOne(Codes.Logo).Message.ShouldContain("1,024 KB are allowed");
    }

    private Logo? Oak(string logo) =>
        _workspace.Tenant("oak", $"name: Oak School\nkind: maintained\nbrand: {{logo: {logo}}}").Load().Organisations.Find("oak")!.Brand.Logo;

    private static byte[] Png(int width, int height) =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8,
        0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height, 8, 2, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0,
    ];
}

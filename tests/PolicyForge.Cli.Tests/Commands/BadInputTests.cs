using System.Text;

namespace PolicyForge.Cli.Tests.Commands;

/// <summary>What a user may get wrong: every mistake gets a place, a reason and a way out, and nothing is half written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose()
    {
        _folder.Files("out").ShouldBeEmpty();
        _folder.Dispose();
    }

    [Fact]
    public void Yaml_that_does_not_parse_is_placed()
    {
        _folder.Write("tenants/oak-school/tenant.yaml", "id: oak-school\nname: [Oak School\nkind: maintained\n");

        RenderOak().ShouldBlameTheInput("tenant.yaml(2,7): error PF0105");
    }

    [Fact]
    public void An_unknown_key_is_told_the_nearest_right_one()
    {
        Replace("tenants/oak-school/tenant.yaml", "local_authority:", "local_autority:");

        RenderOak().ShouldBlameTheInput("tenant.yaml(4,1): error PF0107").Error.ShouldContain("local_authority");
    }

    [Fact]
    public void A_duplicate_question_id_is_placed()
    {
        Replace("templates/visitors/1.0/policy.yaml", "- id: host", "- id: badge");

        RenderOak().ShouldBlameTheInput("policy.yaml(").Error.ShouldContain("badge");
    }

    [Fact]
    public void An_unclosed_block_is_placed()
    {
        Replace("templates/visitors/1.0/body.md", "{{ end }}", "");

        RenderOak().ShouldBlameTheInput("body.md(7,").Error.ShouldContain("opened in line 4");
    }

    [Theory]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ for i in 1..1000000 }}x{{ end }}")]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ \"x\" * 1000000000 }}")]
    public void A_template_without_end_is_stopped_where_it_runs_on(string body)
    {
        _folder.Write("templates/visitors/1.0/body.md", $"## Arrival {{#arrival}}\n\n1. {{#a}} {body}\n");

        RenderOak().ShouldBlameTheInput("body.md(3,");
    }

    [Fact]
    public void A_fifty_megabyte_answer_is_refused_at_its_place()
    {
        Replace("tenants/oak-school/tenant.yaml", "the site manager", new string('x', 50_000_000));

        RenderOak().ShouldBlameTheInput("tenant.yaml(10,");
    }

    [Theory]
    [InlineData("\"bell \\u0007\"")]
    [InlineData("\"half \\ud83d\"")]
    [InlineData("\"fence \\ufdd0\"")]
    public void A_character_that_no_document_can_hold_is_refused_at_its_place(string answer)
    {
        Replace("tenants/oak-school/tenant.yaml", "the site manager", answer);

        RenderOak().ShouldBlameTheInput("tenant.yaml(10,");
    }

    [Theory]
    [InlineData("שרה לוי")]
    [InlineData("المدير")]
    [InlineData("the welcome team 👋🏽")]
    public void Any_script_and_emoji_are_printed(string answer)
    {
        Replace("tenants/oak-school/tenant.yaml", "the site manager", answer);

        RenderOak("txt").ShouldSucceed().Out.ShouldContain(answer);
    }

    [Fact]
    public void A_logo_that_is_no_picture_is_refused()
    {
        AddLogo("not a picture"u8.ToArray());

        RenderOak().ShouldBlameTheInput("logo").Error.ShouldContain("PNG");
    }

    [Fact]
    public void A_huge_logo_is_refused()
    {
        AddLogo(PngHeader(100_000, 100_000));

        RenderOak().ShouldBlameTheInput("logo").Error.ShouldContain("100");
    }

    [Fact]
    public void A_logo_outside_the_tenants_folder_is_refused()
    {
        Replace("tenants/oak-school/tenant.yaml", "policies:", "brand: {logo: ../../../etc/passwd}\npolicies:");

        RenderOak().ShouldBlameTheInput("logo");
    }

    [Fact]
    public void A_trust_that_names_itself_as_its_trust_is_refused()
    {
        _folder.Write("tenants/ring-trust/tenant.yaml", "id: ring-trust\nname: Ring Trust\nkind: trust\ntrust: ring-trust\n");

        _folder.Run("check").ShouldBlameTheInput("tenants/ring-trust/tenant.yaml(4,");
    }

    [Fact]
    public void A_version_that_does_not_exist_is_told_those_that_do()
    {
        _folder.Run("render", "visitors@9.0", "--output", _folder.Path("out/a.docx")).ShouldBlameTheInput("1.0");
        Replace("tenants/oak-school/tenant.yaml", "model: \"1.0\"", "model: \"9.0\"");
        RenderOak().ShouldBlameTheInput("tenant.yaml(7,").Error.ShouldContain("1.0");
    }

    [Fact]
    public void Names_that_do_not_exist_are_told_the_nearest_that_do()
    {
        _folder.Run("render", "visitor", "--output", _folder.Path("out/a.docx")).ShouldBlameTheInput("'visitors'");
        _folder.Run("render", "visitors", "--tenant", "oak-schol", "--output", _folder.Path("out/a.docx")).ShouldBlameTheInput("'oak-school'");
    }

    [Fact]
    public void A_root_that_does_not_exist_is_named()
    {
        CommandRun.Of("check", "--root", _folder.Path("nowhere")).ShouldBlameTheInput("nowhere");
    }

    [Fact]
    public void Every_mistake_is_found_in_one_run()
    {
        Replace("tenants/oak-school/tenant.yaml", "badge: true", "badge: perhaps");
        Replace("templates/visitors/1.0/body.md", "ref \"arrival-host\"", "ref \"arrival-hosts\"");
        Replace("templates/visitors/1.0/body.md", "terms.school", "terms.scool");

        var run = _folder.Run("check").ShouldBlameTheInput("tenant.yaml(10,");

        run.Error.ShouldContain("arrival-hosts");
        run.Error.ShouldContain("scool");
    }

    private CommandRun RenderOak(string to = "docx") => to == "docx"
        ? _folder.Run("render", "visitors", "--tenant", "oak-school", "--output", _folder.Path("out/visitors.docx"))
        : _folder.Run("render", "visitors", "--tenant", "oak-school", "--to", to);

    private void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(_folder.Path(file));
        text.ShouldContain(old);
        _folder.Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private void AddLogo(byte[] bytes)
    {
        _folder.Write("tenants/oak-school/logo.png", bytes);
        Replace("tenants/oak-school/tenant.yaml", "policies:", "brand: {logo: logo.png}\npolicies:");
    }

    private static byte[] PngHeader(int width, int height)
    {
        using var bytes = new MemoryStream();
        bytes.Write([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. Encoding.ASCII.GetBytes("IHDR")]);
        Span<byte> size = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(size, width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(size[4..], height);
        bytes.Write(size);
        bytes.Write([8, 6, 0, 0, 0, 0, 0, 0, 0]);
        return bytes.ToArray();
    }
}

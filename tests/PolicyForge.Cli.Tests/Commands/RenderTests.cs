using DocumentFormat.OpenXml.Packaging;

namespace PolicyForge.Cli.Tests.Commands;

public sealed class RenderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_adoption_is_rendered_in_its_adopted_edition_as_a_word_file()
    {
        var path = _folder.Path("visitors.docx");

        _folder.Run("render", "visitors", "--tenant", "oak-school", "--output", path).ShouldSucceed();

        using var word = WordprocessingDocument.Open(path, isEditable: false);
        word.MainDocumentPart!.Document.Body!.InnerText.ShouldContain("met by the site manager");
    }

    [Fact]
    public void Text_is_printed_when_no_output_is_named()
    {
        var run = _folder.Run("render", "visitors", "--tenant", "oak-school", "--to", "txt").ShouldSucceed();

        run.Out.ShouldContain("1.2");
        run.Out.ShouldContain("Visitors wear a badge.");
        run.Out.ShouldContain("paragraph 1.1");
    }

    [Fact]
    public void A_hyphen_as_output_is_standard_output()
    {
        var path = _folder.Path("visitors.docx");
        _folder.Run("render", "visitors", "--tenant", "oak-school", "--output", path).ShouldSucceed();

        var run = _folder.Run("render", "visitors", "--tenant", "oak-school", "--output", "-").ShouldSucceed();

        run.Bytes.ShouldBe(File.ReadAllBytes(path));
        (run.Out + run.Error).ShouldBeEmpty();
        _folder.Run("render", "visitors", "--to", "html", "--output", "-").ShouldSucceed().Out.ShouldStartWith("<!DOCTYPE html>");
        File.Exists("-").ShouldBeFalse();
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced() =>
        _folder.Run("render", "visitors", "--output", "/dev/full").ShouldBlameTheInput("--output");

    [Fact]
    public void A_folder_that_is_not_there_yet_is_made()
    {
        _folder.Run("render", "visitors", "--output", _folder.Path("new") + "/").ShouldSucceed();

        _folder.Files("new").ShouldBe([_folder.Path("new/visitors-1.0.model.docx")]);
    }

    [Fact]
    public void A_model_shows_its_blanks_and_brackets()
    {
        var run = _folder.Run("render", "visitors@1.0", "--to", "txt").ShouldSucceed();

        run.Out.ShouldContain("met by [name of host]");
        run.Out.ShouldContain("[Visitors wear a badge.]");
        run.Out.ShouldContain("school/academy");
    }

    [Fact]
    public void A_folder_as_output_gets_a_file_named_by_policy_version_and_edition()
    {
        var folder = Directory.CreateDirectory(_folder.Path("out")).FullName;

        _folder.Run("render", "visitors", "--tenant", "oak-school", "--edition", "draft", "--output", folder).ShouldSucceed();

        _folder.Files("out").ShouldBe([_folder.Path("out/visitors-1.1.draft.docx")]);
    }

    [Fact]
    public void All_writes_every_adoption_and_each_publishers_models()
    {
        var run = _folder.Run("render", "--all", "--output", _folder.Path("out")).ShouldSucceed();

        _folder.Files("out").ShouldBe([
            _folder.Path("out/moor-council/visitors-1.0.model.docx"),
            _folder.Path("out/oak-school/visitors-1.1.docx")]);
        run.Out.ShouldContain("Oak School");
        run.Out.ShouldContain("10 February 2027");
        run.Out.ShouldContain("2 documents written");
    }

    [Fact]
    public void All_goes_on_after_a_failure_and_says_so()
    {
        _folder.Write("tenants/elm-school/tenant.yaml", TestFolder.School
            .Replace("oak-school", "elm-school", StringComparison.Ordinal)
            .Replace("host: the site manager", "badge: false", StringComparison.Ordinal)
            .Replace("badge: true, ", "", StringComparison.Ordinal));

        var run = _folder.Run("render", "--all", "--output", _folder.Path("out"));

        run.ShouldBlameTheInput("elm-school");
        run.Error.ShouldContain("host");
        run.Out.ShouldContain("2 documents written");
        run.Out.ShouldContain("1 failed");
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var first = _folder.Path("first.docx");
        var second = _folder.Path("second.docx");

        _folder.Run("render", "visitors", "--tenant", "oak-school", "--output", first).ShouldSucceed();
        _folder.Run("render", "visitors", "--tenant", "oak-school", "--output", second).ShouldSucceed();

        File.ReadAllBytes(first).ShouldBe(File.ReadAllBytes(second));
    }

    [Fact]
    public void An_unwritable_place_is_named_and_nothing_is_left_there()
    {
        _folder.Write("occupied", "a file, not a folder");

        _folder.Run("render", "visitors", "--tenant", "oak-school", "--output", _folder.Path("occupied/visitors.docx"))
            .ShouldBlameTheInput("--output");

        File.ReadAllText(_folder.Path("occupied")).ShouldBe("a file, not a folder");
    }

    [Fact]
    public void All_tells_an_unwritable_folder_once()
    {
        _folder.Write("occupied", "a file, not a folder");

        var run = _folder.Run("render", "--all", "--output", _folder.Path("occupied")).ShouldBlameTheInput("PF0113");

        run.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public void A_failed_render_leaves_the_earlier_file_as_it_was()
    {
        var path = _folder.Path("visitors.docx");
        _folder.Run("render", "visitors", "--tenant", "oak-school", "--output", path).ShouldSucceed();
        var before = File.ReadAllBytes(path);
        _folder.Write("templates/visitors/1.0/body.md", "{{ if true }}\n## Broken {#broken}\n");

        _folder.Run("render", "visitors", "--tenant", "oak-school", "--output", path).ShouldBlameTheInput("body.md(");

        File.ReadAllBytes(path).ShouldBe(before);
        _folder.Files(".").ShouldNotContain(file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("render")]
    [InlineData("render", "visitors", "--all")]
    [InlineData("render", "--all")]
    [InlineData("render", "--all", "--output", "-")]
    [InlineData("render", "visitors", "--edition", "final")]
    [InlineData("render", "visitors", "--to", "pdf")]
    [InlineData("render", "visitors", "--on", "1 September 2026")]
    [InlineData("render", "visitors", "--to", "txt", "--fragment")]
    [InlineData("rendr", "visitors")]
    public void Wrong_usage_exits_with_two_and_points_to_help(params string[] args)
    {
        var run = _folder.Run(args);

        run.Exit.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain("--help");
    }
}

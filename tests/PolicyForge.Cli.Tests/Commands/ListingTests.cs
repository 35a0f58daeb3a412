using System.Text.Json;

namespace PolicyForge.Cli.Tests.Commands;

/// <summary>The commands that tell what there is: questions, reviews, clauses, inspect.</summary>
public sealed class ListingTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Questions_show_who_answered_what()
    {
        var run = _folder.Run("questions", "visitors", "--tenant", "oak-school").ShouldSucceed();

        run.Out.ShouldContain("Who meets visitors?");
        run.Out.ShouldContain("the site manager");
        run.Out.ShouldContain("oak-school");
    }

    [Fact]
    public void Questions_come_as_json_for_other_programs()
    {
        using var json = JsonDocument.Parse(_folder.Run("questions", "visitors@1.0", "--to", "json").ShouldSucceed().Out);

        json.RootElement.EnumerateArray().Select(question => question.GetProperty("id").GetString()).ShouldBe(["badge", "host"]);
        json.RootElement[0].GetProperty("required").GetBoolean().ShouldBeTrue();
        json.RootElement[0].GetProperty("answer").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("2026-09-01", "later")]
    [InlineData("2026-11-12", "due soon")]
    [InlineData("2027-02-10", "due soon")]
    [InlineData("2027-02-11", "overdue")]
    public void A_review_is_later_then_due_soon_then_overdue(string on, string state)
    {
        var run = _folder.Run("reviews", "--on", on).ShouldSucceed();

        run.Out.ShouldContain("10 February 2027");
        run.Out.ShouldContain(state);
    }

    [Fact]
    public void A_councils_reviews_take_in_the_schools_it_maintains()
    {
        _folder.Run("reviews", "--tenant", "moor-council").ShouldSucceed().Out.ShouldContain("Oak School");
        _folder.Run("reviews", "--tenant", "moor-counsil").ShouldBlameTheInput("'moor-council'");
    }

    [Fact]
    public void Reviews_come_as_a_calendar()
    {
        var run = _folder.Run("reviews", "--to", "ics").ShouldSucceed();

        run.Out.ShouldStartWith("BEGIN:VCALENDAR");
        run.Out.ShouldContain("DTSTART;VALUE=DATE:20270210");
        run.Out.TrimEnd().ShouldEndWith("END:VCALENDAR");
    }

    [Fact]
    public void Clauses_are_listed_with_line_and_edit_right()
    {
        var run = _folder.Run("clauses", "visitors").ShouldSucceed();

        run.Out.ShouldContain("arrival-host");
        run.Out.ShouldContain("consult");
    }

    [Fact]
    public void Clauses_without_an_id_get_one_and_keep_it()
    {
        var body = _folder.Path("templates/visitors/1.0/body.md");
        _folder.Write("templates/visitors/1.0/body.md", TestFolder.Body.Replace("{#arrival-badge} ", "", StringComparison.Ordinal));

        _folder.Run("clauses", "visitors", "--write").ShouldSucceed().Out.ShouldContain("1 ids written.");
        var written = File.ReadAllText(body);
        _folder.Run("clauses", "visitors", "--write").ShouldSucceed().Out.ShouldContain("0 ids written.");

        written.ShouldContain("1. {#visitors-wear-badge} Visitors wear a badge.");
        File.ReadAllText(body).ShouldBe(written);
    }

    [Fact]
    public void Inspect_reads_back_what_render_wrote()
    {
        var file = Render();

        var run = CommandRun.Of("inspect", file).ShouldSucceed();

        run.Out.ShouldContain("oak-school");
        run.Out.ShouldContain("2027-02-10");
        run.Out.ShouldContain("the site manager");
    }

    [Fact]
    public void Inspect_comes_as_json_for_other_programs()
    {
        using var json = JsonDocument.Parse(CommandRun.Of("inspect", Render(), "--to", "json").ShouldSucceed().Out);

        json.RootElement.GetProperty("policy").GetString().ShouldBe("visitors");
        json.RootElement.GetProperty("model_version").GetString().ShouldBe("1.0");
        json.RootElement.GetProperty("edited").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("answers").GetProperty("host").GetString().ShouldBe("the site manager");
        json.RootElement.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public void Inspect_says_what_is_wrong_with_a_file_that_is_not_ours()
    {
        _folder.Write("letter.docx", "not a Word file");

        CommandRun.Of("inspect", _folder.Path("letter.docx")).ShouldBlameTheInput("letter.docx(1,1): error PF0115");
        CommandRun.Of("inspect", _folder.Path("missing.docx")).ShouldBlameTheInput("missing.docx(1,1): error PF0101");
    }

    private string Render()
    {
        var path = _folder.Path("visitors.docx");
        _folder.Run("render", "visitors", "--tenant", "oak-school", "--output", path).ShouldSucceed();
        return path;
    }
}

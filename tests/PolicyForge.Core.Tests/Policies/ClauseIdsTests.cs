using PolicyForge.Core.Policies;
using PolicyForge.Core.Tests.Support;

namespace PolicyForge.Core.Tests.Policies;

public sealed class ClauseIdsTests : IDisposable
{
    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Clauses_without_ids_get_them_from_their_words()
    {
        _workspace.Policy("", "## Personal use {.appendix}\n\n1. Staff may not use the {{ terms.school.possessive }} devices.\n1. {edit=locked} A breach is serious.\n1. {#kept} Kept.\n- an item\n\n## Personal use\n\n1. Staff may not use the {{ terms.school }} devices.\n");
        var workspace = _workspace.Load();
        workspace.WriteClauseIds("demo").Rows.Select(row => row.Id).ShouldBe(["personal-use", "staff-may-not-use-possessive", "breach-serious", "personal-use-2", "staff-may-not-use-school"]);
        Body().ShouldBe("## Personal use {#personal-use .appendix}\n\n1. {#staff-may-not-use-possessive} Staff may not use the {{ terms.school.possessive }} devices.\n1. {#breach-serious edit=locked} A breach is serious.\n1. {#kept} Kept.\n- an item\n\n## Personal use {#personal-use-2}\n\n1. {#staff-may-not-use-school} Staff may not use the {{ terms.school }} devices.\n");
        _workspace.Check().ShouldBeClean();
    }

    [Fact]
    public void A_body_with_all_ids_is_not_touched()
    {
        _workspace.Policy("", "## One {#one}\r\n\r\n1. {#a} Text.\r\n");
        var before = File.GetLastWriteTimeUtc(BodyPath);
        _workspace.Load().WriteClauseIds("demo").Rows.ShouldBeEmpty();
        File.GetLastWriteTimeUtc(BodyPath).ShouldBe(before);
    }

    [Fact]
    public void Line_ends_stay_as_they_are()
    {
        _workspace.Policy("", "## One\r\n\r\n1. Text.\r\n");
        _workspace.Load().WriteClauseIds("demo");
        Body().ShouldBe("## One {#one}\r\n\r\n1. {#text} Text.\r\n");
    }

    [Fact]
    public void Clauses_are_listed_with_line_section_and_right()
    {
        _workspace.Policy("", "## One {#one edit=free}\n\n1. {#a} First words.\n{{ wrap note }}\n1. {#b edit=locked} Second.\n{{ end }}\n### Part {#part}\n- {#item} Item.\n\n{#para} Words.\n");
        var rows = _workspace.Load().Clauses("demo").Rows;
        rows.Select(row => (row.Place.Line, row.Kind, row.Id, row.Section, row.Edit)).ShouldBe(
        [
            (1, SourceClauseKind.Section, "one", "one", EditRight.Free),
            (3, SourceClauseKind.Clause, "a", "one", EditRight.Free),
            (5, SourceClauseKind.Clause, "b", "one", EditRight.Locked),
            (7, SourceClauseKind.SubHeading, "part", "one", EditRight.Free),
            (8, SourceClauseKind.Item, "item", "one", EditRight.Free),
            (10, SourceClauseKind.Paragraph, "para", "one", EditRight.Free),
        ]);
        rows[1].Words.ShouldBe("First words.");
    }

    private string BodyPath => Path.Combine(_workspace.Root, "templates/demo/1.0/body.md");

    private string Body() => File.ReadAllText(BodyPath);
}

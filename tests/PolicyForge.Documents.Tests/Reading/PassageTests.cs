using PolicyForge.Documents.Tests.Support;

namespace PolicyForge.Documents.Tests.Reading;

public class PassageTests
{
    [Theory]
    [InlineData("with the «optional q»written «»approval", "with the ‹[›written‹]› approval")]
    [InlineData("with the «optional q»written«» approval", "with the ‹[›written‹]› approval")]
    [InlineData("approval«optional q» of the head«».", "approval ‹[›of the head‹]›.")]
    [InlineData("«option q a 1 A»monthly«»«option q b 2 B»weekly«» reports", "‹[›monthly‹ / ›weekly‹]› reports")]
    [InlineData("«option q a 1 A»monthly «» «option q b 2 B»weekly «»reports", "‹[›monthly‹ / ›weekly‹]› reports")]
    [InlineData("«option p a 1 A»x«» «option q b 2 B»y«» z", "‹[›x‹]› ‹[›y‹]› z")]
    [InlineData("Text «note»mind this«» goes on", "Text ‹[Note: ›mind this‹]› goes on")]
    [InlineData("**«field x»A*B«»**", "<field x:<b:A*B>>")]
    [InlineData("«optional q»_so_ **(so)**«»", "‹[›<i:so> <b:(so)>‹]›")]
    [InlineData("by «missing approver»name of the approver«» on", "by <missing approver:[name of the approver]> on")]
    [InlineData("«optional q»by «option r a 1 A»«field x»me«»«»«option r b 2 B»you«»«»", "‹[›by ‹[›<field x:me>‹ / ›you‹]›‹]›")]
    [InlineData("[«field n»site«»](«field u»https\\:\\/\\/x\\.org«»/a)", "<link https://x.org/a:<field n:site>>")]
    [InlineData("see «ref a»; **«ref a»**", "see <ref a:>; <ref a:>")]
    public void Marks_in_a_sentence_print_as_schools_know_them(string markdown, string expected) =>
        Outline.Of(Marked.Read(markdown).Blocks).ShouldBe(expected);

    [Theory]
    [InlineData("with the «dropped»approval", "with the approval")]
    [InlineData("with the «dropped» approval", "with the approval")]
    [InlineData("approval «dropped».", "approval.")]
    [InlineData("approval «dropped»; and", "approval; and")]
    [InlineData("approval «dropped»", "approval")]
    [InlineData("«dropped» Approval", "Approval")]
    [InlineData("the «kept»written «»approval", "the written approval")]
    [InlineData("the «kept»written«» approval", "the written approval")]
    [InlineData("«dropped»\n\ntext\n\n«dropped»", "text")]
    [InlineData("para\n«kept»\npara\n«»\npara", "para\npara\npara")]
    [InlineData("para\n«dropped»\npara", "para\npara")]
    [InlineData("send «kept q»x«»«kept q»y«» now", "send x and y now")]
    [InlineData("send «kept q»x«» «dropped q» «kept q»y«» «kept q»z«»", "send x, y and z")]
    [InlineData("«dropped q»«kept q»x«»«dropped q» now", "x now")]
    [InlineData("«kept q»x«»«kept r»y«»", "xy")]
    [InlineData("«kept q»x«», «kept q»y«»", "x, y")]
    [InlineData("- a\n- «dropped»\n- b", "bullet list\n  item\n    a\n  item\n    b")]
    [InlineData("- a\n«dropped»\n- b", "bullet list\n  item\n    a\n  item\n    b")]
    [InlineData("1. {#x} «dropped»\n1. b", "clause\n  b")]
    [InlineData("a) x\n\n«kept»\nb) y\n«»\n\nc) z", "letter list\n  item\n    x\n  item\n    y\n  item\n    z")]
    [InlineData("1. x\n«kept»\n   - y\n«»\n   - z", "clause\n  x\n  bullet list\n    item\n      y\n    item\n      z")]
    [InlineData("«note»\n«dropped»\n«»\n\ntext", "text")]
    [InlineData(":::sign-off\n«dropped»\n:::\n\ntext", "text")]
    [InlineData("«dropped»«dropped»\n«dropped»", "")]
    public void What_was_decided_leaves_no_trace(string markdown, string expected) =>
        Outline.Of(Marked.Read(markdown).Blocks).ShouldBe(expected);

    [Theory]
    [InlineData("| 1 |\n«kept»\n| 2 |\n«»\n| 3 |", "1 2 3")]
    [InlineData("| 1 |\n«dropped»\n| 3 |", "1 3")]
    [InlineData("| 1 |\n\n\n| 3 |", "1 3")]
    [InlineData("| «dropped» |\n| 3 |", "3")]
    [InlineData("«dropped»\n| 3 |", "3")]
    [InlineData("«optional q»| 2 |«»\n| 3 |", "‹[›2‹]› 3")]
    [InlineData("«optional q»\n| 1 |\n| 2 |\n«»\n| 3 |", "‹[›1 2‹]› 3")]
    [InlineData("«option q a 1 A»\n| 1 |\n«»\n«option q b 2 B»\n| 2 |\n«»", "‹[Option 1 – A: ›1‹]› ‹OR [Option 2 – B: ›2‹]›")]
    [InlineData("«note»\n| 1 |\n«»\n| 2 |", "‹[Note: ›1‹]› 2")]
    public void Rows_under_a_mark_stay_rows_of_one_table(string rows, string expected)
    {
        var table = Marked.Read("| H |\n|---|\n" + rows).Blocks.ShouldHaveSingleItem().ShouldBeOfType<Table>();
        string.Join(' ', table.Rows.Skip(1).Select(row => Outline.Of(row.Cells[0].Content))).ShouldBe(expected);
    }

    [Fact]
    public void Alternatives_side_by_side_make_a_group_and_may_hold_anything()
    {
        Outline.Of(Marked.Read(
            """
            ## Use {#use}
            «option q a 1 Ban»
            1. None.
            «optional r»
            1. Not even at home.
            «»
            «»

            «option q b 2 Some»
            ### Breaks
            1. Some.
            «note»
            Say how much.
            «»
            «»
            1. All read this.
            """).Blocks).ShouldBe(
            """
            section Use #use
            options q
              option 1 a Ban
                clause
                  None.
                clause
                  ‹[›Not even at home.‹]›
              option 2 b Some
                subheading Breaks
                clause
                  Some.
                note
                  Say how much.
            clause
              All read this.
            """);
    }

    [Fact]
    public void Alternatives_inside_a_clause_stay_inside_it_wherever_their_fences_stand()
    {
        Outline.Of(Marked.Read(
            """
            1. The school:
            «option q a 1 A»
               - bans
               - blocks
            «»
            «option q b 2 B»
               - allows
            «»
            1. Next
            """).Blocks).ShouldBe(
            """
            clause
              The school:
              options q
                option 1 a A
                  bullet list
                    item
                      bans
                    item
                      blocks
                option 2 b B
                  bullet list
                    item
                      allows
            clause
              Next
            """);
    }

    [Fact]
    public void Alternatives_among_items_of_a_list_stay_in_the_list()
    {
        Outline.Of(Marked.Read(
            """
            a) first
            «option q a 1 A»
            b) one
            «»
            «option q b 2 B»
            b) other
            «»
            c) last
            """).Blocks).ShouldBe(
            """
            letter list
              item
                first
              item
                ‹[Option 1 – A: ›one‹]›
              item
                ‹OR [Option 2 – B: ›other‹]›
              item
                last
            """);
    }

    [Fact]
    public void An_optional_section_has_its_heading_and_its_text_in_brackets()
    {
        Outline.Of(Marked.Read(
            """
            «optional q»
            ## Governors {#gov}
            1. One
            1. Two
               - three
            «»
            """).Blocks).ShouldBe(
            """
            section ‹[›Governors‹]› #gov
            clause
              ‹[›One
            clause
              Two
              bullet list
                item
                  three‹]›
            """);
    }

    [Fact]
    public void A_paragraph_that_is_nothing_but_a_note_or_one_alternative_is_a_block()
    {
        Outline.Of(Marked.Read("«note»Amend this.«»\n\n«option q a 1 A»One.«»\n\n«option q b 2 B»Two.«»").Blocks).ShouldBe(
            """
            note
              Amend this.
            options q
              option 1 a A
                One.
              option 2 b B
                Two.
            """);
    }

    [Fact]
    public void New_lines_of_a_value_are_line_breaks()
    {
        var (text, marks) = Marked.Up("1. To: «field x»One\uFDD3Two«»");
        Outline.Of(PolicyForge.Documents.Reading.BodyReader.Read(text, marks).Blocks).ShouldBe("clause\n  To: <field x:One↵Two>");
    }
}

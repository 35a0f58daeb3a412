using PolicyForge.Documents.Reading;
using PolicyForge.Documents.Tests.Support;

namespace PolicyForge.Documents.Tests.Reading;

public class StructureTests
{
    [Theory]
    [InlineData("## Scope {#scope}\ntext", "section Scope #scope\ntext")]
    [InlineData("## Scope {#scope .unnumbered}\ntext", "unnumberedsection Scope #scope\ntext")]
    [InlineData("## Form {#form .appendix edit=free}\ntext", "appendix Form #form\ntext")]
    [InlineData("## Scope {#s}\n### Staff\ntext", "section Scope #s\nsubheading Staff\ntext")]
    [InlineData("## Scope {#s}\n### Staff {#staff}\ntext", "section Scope #s\nsubheading Staff #staff\ntext")]
    [InlineData("Intro\n---\n***", "Intro\npage break\npage break")]
    [InlineData("{#who} Everyone.", "Everyone. #who")]
    [InlineData("one\ntwo  \nthree\\\nfour", "one two three↵four")]
    [InlineData("*a* **b** ***c*** _d_ `e*f*`", "<i:a> <b:b> <bi:c> <i:d> e*f*")]
    [InlineData("see [us](https://example.org/a) or <mailto:a@b.org>", "see <link https://example.org/a:us> or <link mailto:a@b.org:mailto:a@b.org>")]
    [InlineData("http://a.org/x_y_z. Mail (hr@example.org)!", "<link http://a.org/x_y_z:http://a.org/x_y_z>. Mail (<link mailto:hr@example.org:hr@example.org>)!")]
    [InlineData("    four spaces are no code", "four spaces are no code")]
    [InlineData("<b onclick=x>raw</b> &amp; &copy;", "<b onclick=x>raw</b> & ©")]
    [InlineData("a \t  b", "a b")]
    [InlineData("```\ncode", "``` code")]
    [InlineData("Price: [ ] Yes [ ] No", "Price: ☐(Yes) Yes ☐(No) No")]
    [InlineData(":::sign-off\nI agree.\n:::", "sign-off\n  I agree.")]
    public void Markdown_is_read_as_blocks(string markdown, string expected) =>
        Outline.Of(BodyReader.Read(markdown, []).Blocks).ShouldBe(expected);

    [Fact]
    public void Top_level_numbered_items_are_clauses_and_keep_what_is_indented_under_them()
    {
        Outline.Of(Marked.Read(
            """
            1. {#one} First
               goes on

               Second paragraph

               - bullet
            7. Next
            """).Blocks).ShouldBe(
            """
            clause #one
              First goes on
              Second paragraph
              bullet list
                item
                  bullet
            clause
              Next
            """);
    }

    [Theory]
    [InlineData("- x\n- y", "bullet")]
    [InlineData("1) x\n2) y", "decimal")]
    [InlineData("a) x\nb) y", "letter")]
    [InlineData("a. x\nb. y", "letter")]
    [InlineData("i) x\nii) y", "roman")]
    [InlineData("i. x\nii. y", "roman")]
    [InlineData("c) x\nd) y", "letter")]
    [InlineData("A) x\nB) y", "letter")]
    [InlineData("- [ ] x\n- [ ] y", "tick")]
    public void Any_other_list_is_a_list_of_its_kind(string markdown, string kind) =>
        Outline.Of(BodyReader.Read(markdown, []).Blocks).ShouldBe($"{kind} list\n  item\n    x\n  item\n    y");

    [Theory]
    [InlineData("a) x\nb) y\n\ni) p\nii) q\n\nc) z")]
    [InlineData("a) x\nb) y\ni) p\nii) q\nc) z")]
    [InlineData("a) x\n\nb) y\n\ni) p\n\nii) q\n\nc) z")]
    public void Roman_numbers_after_a_letter_are_items_of_that_letter(string markdown) =>
        Outline.Of(Marked.Number(markdown).Blocks).ShouldBe(
            """
            letter list
              item a)
                x
              item b)
                y
                roman list
                  item i)
                    p
                  item ii)
                    q
              item c)
                z
            """);

    [Fact]
    public void The_ninth_letter_is_a_letter()
    {
        var letters = Marked.Number(string.Join('\n', "abcdefghij".Select(letter => $"{letter}) x"))).Blocks.ShouldHaveSingleItem().ShouldBeOfType<ItemList>();
        letters.Kind.ShouldBe(ListKind.Letter);
        letters.Items.Select(item => item.Label).ShouldBe(["a)", "b)", "c)", "d)", "e)", "f)", "g)", "h)", "i)", "j)"]);
    }

    [Theory]
    [InlineData("1.", "decimal")]
    [InlineData("a.", "letter")]
    [InlineData("i.", "roman")]
    public void Nested_numbers_with_a_dot_mean_the_same_as_with_a_bracket(string marker, string kind) =>
        Outline.Of(BodyReader.Read($"1. Clause:\n   {marker} x", []).Blocks).ShouldBe($"clause\n  Clause:\n  {kind} list\n    item\n      x");

    [Fact]
    public void Pipe_tables_have_shares_from_their_dashes_and_keep_empty_cells()
    {
        Outline.Of(Marked.Read(
            """
            Words before the table
            | Who | When |
            |---|--------:|
            | Head | |
            Words after it

            | a | b |
            |:-:|---|
            | c | d |
            """).Blocks).ShouldBe(
            """
            Words before the table
            table (Left 0.25, Right 0.75), 1 header
              | Who | When
              | Head | 
            Words after it
            table (Centre 0, Left 0), 1 header
              | a | b
              | c | d
            """);
    }

    [Fact]
    public void A_row_of_dashes_further_down_a_pipe_table_is_a_row() =>
        Outline.Of(Marked.Read("| A | B |\n|---|---|\n| x | y |\n| - | - |\n| z | w |").Blocks).ShouldBe(
            "table (Left 0, Left 0), 1 header\n  | A | B\n  | x | y\n  | - | -\n  | z | w");

    [Fact]
    public void A_table_whose_header_is_empty_has_none() =>
        Outline.Of(Marked.Read("| | |\n|--|--|\n| Name | |").Blocks).ShouldBe("table (Left 0, Left 0), 0 header\n  | Name | ");

    [Fact]
    public void A_box_alone_in_its_cell_is_named_by_its_row() =>
        Outline.Of(Marked.Read("| | |\n|--|--|\n| Parents | [ ] |").Blocks).ShouldBe("table (Left 0, Left 0), 0 header\n  | Parents | ☐(Parents)");

    [Fact]
    public void Grid_tables_keep_spans_and_shares_when_values_have_moved_their_bars()
    {
        Outline.Of(Marked.Read(
            """
            +-------+------+-----+
            | Role  | Name | «field x»Signature«»  |
            +=======+======+=====+
            | Head  | Name | «field y»a\|b«» |
            |       +------+-----+
            |       | Date |     |
            +-------+------+-----+
            | «optional z»two columns«» | c   |
            +-------+------+-----+
            """).Blocks).ShouldBe(
            """
            table (Left 0.39, Left 0.33, Left 0.28), 1 header
              | Role | Name | <field x:Signature>
              | 1x2: Head | Name | <field y:a|b>
              | Date | 
              | 2x1: ‹[›two columns‹]› | c
            """);
    }

    [Fact]
    public void A_grid_table_may_have_several_header_rows_and_cells_above_several_columns()
    {
        Outline.Of(Marked.Read(
            """
            +------+-----------+
            | Who  | When      |
            |      +-----+-----+
            |      | May | Jun |
            +======+=====+=====+
            | Head | 1   | 2   |
            +------+-----+-----+
            """).Blocks).ShouldBe(
            """
            table (Left 0.38, Left 0.31, Left 0.31), 2 header
              | 1x2: Who | 2x1: When
              | May | Jun
              | Head | 1 | 2
            """);
    }

    [Fact]
    public void Clauses_tell_their_edit_right_and_section()
    {
        Marked.Read(
            """
            {#intro} Before any section.

            ## A {#a edit=free}
            1. {#a1} x
            1. {#a2 edit=locked} y
               - {#a2x} inherits from its clause

            ### Sub {#sub edit=consult}
            1. {#a3} z

            ## B {#b}
            1. {#b1} x
            """).Clauses.ShouldBe(
        [
            new("intro", null, null),
            new("a", "free", "a"),
            new("a1", "free", "a"),
            new("a2", "locked", "a"),
            new("a2x", "locked", "a"),
            new("sub", "consult", "a"),
            new("a3", "consult", "a"),
            new("b", null, "b"),
            new("b1", null, "b"),
        ]);
    }
}

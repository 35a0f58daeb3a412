using System.Xml.Linq;
using static PolicyForge.Documents.Tests.Word.WordFile;

namespace PolicyForge.Documents.Tests.Word;

public sealed class NoteTests
{
    private static readonly Table Form = new([new(0, ColumnAlignment.Left)], 0, [new([new(1, 1, [Sample.Paragraph("in a table")])])]);

    private static readonly ItemList Nested = new(ListKind.Bullet, [Sample.Item(null, "in a list", new ItemList(ListKind.Letter, [Sample.Item("a)", "in its list")]))]);

    [Fact]
    public void A_note_is_one_box_whatever_it_holds()
    {
        var body = Body(new Note([Sample.Paragraph("before"), Nested, Form, Sample.Paragraph("after")]));

        var box = body.Elements(W + "tbl").ShouldHaveSingleItem();
        TableStyle(box).ShouldBe("NoteTable");
        box.Elements(W + "tr").ShouldHaveSingleItem().Elements(W + "tc").ShouldHaveSingleItem();
        box.Descendants(W + "p").Select(WordFile.Words).ShouldBe(["Note to the adopting organisation", "before", "in a list", "in its list", "in a table", "after"]);
    }

    [Fact]
    public void Notes_that_follow_each_other_are_rows_of_one_table()
    {
        var body = Body(new Note([Sample.Paragraph("one")]), new Note([Sample.Paragraph("two")]), Sample.Paragraph("end"));

        var box = body.Elements(W + "tbl").ShouldHaveSingleItem();
        box.Elements(W + "tr").Select(WordFile.Words).ShouldBe(["Note to the adopting organisationone", "Note to the adopting organisationtwo"]);
        body.Descendants(W + "p").Select(Style).ShouldNotContain("Spacer");
    }

    [Fact]
    public void A_note_inside_a_clause_stands_under_its_words()
    {
        var body = Body(new Clause("c", "1.1", [Sample.Paragraph("words"), new Note([Sample.Paragraph("note")])]));

        var indent = body.Descendants(W + "tblInd").ShouldHaveSingleItem();
        ((string?)indent.Attribute(W + "w")).ShouldBe("1021");
    }

    [Fact]
    public void Only_tables_that_touch_are_divided_by_an_empty_paragraph()
    {
        var body = Body(new Note([Sample.Paragraph("note"), Form]), Form, Form, Sample.Paragraph("end"));

        var spacers = body.Descendants(W + "p").Where(paragraph => Style(paragraph) == "Spacer").ToList();
        spacers.Count.ShouldBe(3);
        spacers.ShouldAllBe(spacer => spacer.ElementsBeforeSelf().Last().Name == W + "tbl");
        spacers.ShouldAllBe(spacer => !spacer.ElementsAfterSelf().Any() || spacer.ElementsAfterSelf().First().Name == W + "tbl");
    }

    private static XElement Body(params Block[] blocks) =>
        new WordFile(Sample.With([Sample.Section("s", "1", "Section"), .. blocks])).Body;

    private static string? TableStyle(XElement table) => Value(table.Element(W + "tblPr")!.Element(W + "tblStyle"));
}

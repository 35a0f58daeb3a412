using System.Xml.Linq;
using PolicyForge.Documents.Word.Measure;
using static PolicyForge.Documents.Tests.Word.WordFile;

namespace PolicyForge.Documents.Tests.Word;

public sealed class TableTests
{
    [Theory]
    [InlineData("Document control", "0", "1")]
    [InlineData("Revision history", "1", "1")]
    [InlineData("Key facts", "0", "1")]
    [InlineData("Declaration to sign", "1", "1")]
    [InlineData("Table 1: Question, Answer", "1", "0")]
    public void Tables_tell_which_cells_are_headers(string caption, string row, string column)
    {
        var table = new WordFile(Sample.Document(layout: Sample.WithCover)).Body.Descendants(W + "tbl")
            .Single(table => Value(table.Element(W + "tblPr")!.Element(W + "tblCaption")) == caption);

        var look = table.Element(W + "tblPr")!.Element(W + "tblLook")!;
        ((string?)look.Attribute(W + "firstRow")).ShouldBe(row);
        ((string?)look.Attribute(W + "firstColumn")).ShouldBe(column);
        table.Elements(W + "tr").First().Descendants(W + "tblHeader").Count().ShouldBe(row == "1" ? 1 : 0);
    }

    private static readonly WordFile File = new(Sample.Document());

    [Fact]
    public void Grid_and_cells_agree_and_fill_the_width()
    {
        foreach (var table in File.Body.Descendants(W + "tbl"))
        {
            var grid = table.Element(W + "tblGrid")!.Elements(W + "gridCol").Select(column => (int)column.Attribute(W + "w")!).ToList();
            grid.Sum().ShouldBe((int)table.Element(W + "tblPr")!.Element(W + "tblW")!.Attribute(W + "w")!);
            foreach (var row in table.Elements(W + "tr"))
                Spans(row, grid).ShouldBe(row.Elements(W + "tc").Select(cell => (int)cell.Element(W + "tcPr")!.Element(W + "tcW")!.Attribute(W + "w")!));
        }
    }

    [Fact]
    public void Header_rows_are_repeated_and_no_row_breaks_across_pages()
    {
        var table = Table("Question");

        table.Elements(W + "tr").ShouldAllBe(row => row.Element(W + "trPr")!.Element(W + "cantSplit") != null);
        table.Elements(W + "tr").First().Element(W + "trPr")!.Element(W + "tblHeader").ShouldNotBeNull();
        table.Elements(W + "tr").Skip(1).ShouldAllBe(row => row.Element(W + "trPr")!.Element(W + "tblHeader") == null);
        ((string)table.Element(W + "tblPr")!.Element(W + "tblLook")!.Attribute(W + "firstRow")!).ShouldBe("1");
    }

    [Fact]
    public void A_column_of_questions_is_wider_than_a_column_of_short_words()
    {
        var widths = Table("Question").Element(W + "tblGrid")!.Elements(W + "gridCol").Select(column => (int)column.Attribute(W + "w")!).ToArray();

        widths[0].ShouldBeGreaterThan(widths[1]);
        widths[1].ShouldBeGreaterThan(2000);
    }

    [Fact]
    public void An_empty_cell_is_a_field_named_by_its_row_and_column() =>
        Table("Role and line").Descendants(W + "alias").Select(Value)
            .ShouldBe(["Line manager, Name, Entry", "Line manager, Signature, Entry", "Line manager, Date, Entry"]);

    [Fact]
    public void A_cell_may_reach_over_columns_and_down_rows()
    {
        var rows = Table("Role and line").Elements(W + "tr").ToList();

        Value(rows[0].Descendants(W + "gridSpan").Single()).ShouldBe("2");
        rows.Skip(1).Select(row => row.Descendants(W + "vMerge").Single()).Select(merge => Value(merge)).ShouldBe(["restart", null, null]);
    }

    [Fact]
    public void A_tick_box_can_be_ticked_and_has_a_name()
    {
        var box = File.Body.Descendants(W14 + "checkbox").First().Ancestors(W + "sdt").First();

        Words(box).ShouldBe("☐");
        Value(box.Descendants(W + "alias").Single()).ShouldBe("Members of the public");
    }

    [Fact]
    public void A_slip_stays_on_one_page_and_has_lines_to_fill_in()
    {
        var slip = Table("I have read");
        var rows = slip.Elements(W + "tr").ToList();

        slip.Descendants(W + "alias").Select(Value).ShouldBe(["Signature", "Name", "Date"]);
        rows.SkipLast(1).SelectMany(row => row.Descendants(W + "p")).ShouldAllBe(paragraph => KeepsNext(paragraph));
    }

    [Fact]
    public void Two_tables_in_a_row_stay_two()
    {
        var table = new Table([new(1, ColumnAlignment.Left)], 0, [new([new(1, 1, [Sample.Paragraph("x")])])]);

        new WordFile(Sample.With(table, table)).Body.Elements().Select(element => element.Name.LocalName).TakeLast(5)
            .ShouldBe(["tbl", "p", "tbl", "p", "sectPr"]);
    }

    [Fact]
    public void Items_of_a_list_in_a_cell_count_for_its_width_and_height()
    {
        var cell = new TableCell(1, 1, [new ItemList(ListKind.Tick, [.. Enumerable.Repeat(Sample.Item(null, "Parents and carers of pupils in the sixth form, and their guests"), 6)])]);
        var row = new TableRow([cell, new(1, 1, [Sample.Paragraph("Yes")])]);
        var document = Sample.With(new Table([new(0, ColumnAlignment.Left), new(0, ColumnAlignment.Left)], 0, [.. Enumerable.Repeat(row, 20)]));
        var widths = Widths(new WordFile(document).Body.Descendants(W + "tbl").Single());

        widths[0].ShouldBeGreaterThan(3 * widths[1]);
        new PageEstimate(document, []).Total.ShouldBeInRange(3, 5);
    }

    [Fact]
    public void A_long_address_does_not_take_the_room_of_other_words()
    {
        var address = "https://www.example.org/" + string.Join('/', Enumerable.Repeat("a-rather-long-name", 12));
        var row = new TableRow([new(1, 1, [Sample.Paragraph(address)]), new(1, 1, [Sample.Paragraph("Responsible")])]);
        var widths = Widths(new WordFile(Sample.With(new Table([new(0, ColumnAlignment.Left), new(0, ColumnAlignment.Left)], 0, [row]))).Body.Descendants(W + "tbl").Single());

        widths[1].ShouldBeInRange((int)(20 * TextMeasure.Width("Responsible", 10)) + 226, 2000);
    }

    [Fact]
    public void Rows_to_write_in_are_high_enough_for_a_pen()
    {
        Heights(Table("Question")).ShouldBe([null, "510", "510", null]);
        Heights(Table("Role and line")).ShouldBe([null, "510", "567", "510"]);
    }

    [Fact]
    public void Rows_to_write_in_count_for_the_page()
    {
        var row = new TableRow([new(1, 1, [Sample.Paragraph("Name")]), new(1, 1, [])]);
        var table = new Table([new(0, ColumnAlignment.Left), new(0, ColumnAlignment.Left)], 0, [.. Enumerable.Repeat(row, 24)]);

        new PageEstimate(Sample.With(table), []).Total.ShouldBe(2);
    }

    [Fact]
    public void Every_table_has_a_name()
    {
        File.Body.Descendants(W + "tbl").ShouldAllBe(table => Value(table.Element(W + "tblPr")!.Element(W + "tblCaption")) != null);
        Caption(Table("Question")).ShouldBe("Table 1: Question, Answer");
        Caption(Table("Role and line")).ShouldBe("Table 2: Role and line, Entry");
    }

    [Fact]
    public void The_declaration_of_a_slip_is_its_header() =>
        Table("I have read").Elements(W + "tr").Select(row => row.Element(W + "trPr")!.Element(W + "tblHeader") is not null)
            .ShouldBe([true, false, false, false]);

    [Theory]
    [InlineData(8, 7)]
    [InlineData(9, 2)]
    public void Short_tables_stay_whole_and_long_ones_start_with_two_rows(int rows, int kept)
    {
        var table = new Table([new(0, ColumnAlignment.Left)], 1, [.. Enumerable.Repeat(new TableRow([new(1, 1, [Sample.Paragraph("x")])]), rows)]);

        new WordFile(Sample.With(table)).Body.Descendants(W + "tbl").Single().Descendants(W + "p").Select(KeepsNext)
            .ShouldBe(Enumerable.Range(0, rows).Select(row => row < kept));
    }

    private static string?[] Heights(XElement table) =>
        [.. table.Elements(W + "tr").Select(row => Value(row.Element(W + "trPr")!.Element(W + "trHeight")))];

    private static string? Caption(XElement table) => Value(table.Element(W + "tblPr")!.Element(W + "tblCaption"));

    private static int[] Widths(XElement table) =>
        [.. table.Element(W + "tblGrid")!.Elements(W + "gridCol").Select(column => (int)column.Attribute(W + "w")!)];

    private static bool KeepsNext(XElement paragraph) =>
        paragraph.Element(W + "pPr")!.Element(W + "keepNext") is not null || Style(paragraph) == "Declaration";

    private static XElement Table(string start) =>
        File.Body.Descendants(W + "tbl").Single(table => Words(table).StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<int> Spans(XElement row, List<int> grid)
    {
        var column = 0;
        foreach (var cell in row.Elements(W + "tc"))
        {
            var span = int.Parse(Value(cell.Element(W + "tcPr")!.Element(W + "gridSpan")) ?? "1", System.Globalization.CultureInfo.InvariantCulture);
            yield return grid.Skip(column).Take(span).Sum();
            column += span;
        }
    }
}

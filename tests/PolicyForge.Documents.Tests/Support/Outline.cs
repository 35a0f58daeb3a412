using System.Globalization;
using System.Text;

namespace PolicyForge.Documents.Tests.Support;

/// <summary>Blocks as indented lines, so that tests can say what they expect in words.</summary>
internal static class Outline
{
    public static string Of(ValueList<Block> blocks)
    {
        var text = new StringBuilder();
        Write(text, blocks, 0);
        return text.ToString().TrimEnd('\n');
    }

    public static string Of(ValueList<Inline> runs) => string.Concat(runs.Select(Run));

    private static void Write(StringBuilder text, ValueList<Block> blocks, int depth)
    {
        foreach (var block in blocks)
            Write(text, block, depth);
    }

    private static void Write(StringBuilder text, Block block, int depth)
    {
        switch (block)
        {
            case Heading heading:
                Line(text, depth, $"{heading.Kind.ToString().ToLowerInvariant()} {Numbered(heading.Number)}{Of(heading.Text)}{Id(heading.Id)}");
                break;
            case Clause clause:
                Line(text, depth, $"clause{Space(clause.Number)}{Id(clause.Id)}");
                Write(text, clause.Content, depth + 1);
                break;
            case Paragraph paragraph:
                Line(text, depth, Of(paragraph.Text) + Id(paragraph.Id));
                break;
            case ItemList list:
                Line(text, depth, $"{list.Kind.ToString().ToLowerInvariant()} list");
                foreach (var item in list.Items)
                    WriteItem(text, item, depth + 1);
                break;
            case Table table:
                WriteTable(text, table, depth);
                break;
            case OptionGroup group:
                Line(text, depth, $"options {group.Question}");
                foreach (var option in group.Options)
                {
                    Line(text, depth + 1, $"option {option.Number} {option.Choice} {option.Label}");
                    Write(text, option.Content, depth + 2);
                }
                break;
            case Note note:
                Line(text, depth, "note");
                Write(text, note.Content, depth + 1);
                break;
            case SignOff slip:
                Line(text, depth, "sign-off");
                Write(text, slip.Content, depth + 1);
                break;
            default:
                Line(text, depth, "page break");
                break;
        }
    }

    private static void WriteItem(StringBuilder text, ListItem item, int depth)
    {
        Line(text, depth, $"item{Space(item.Label)}{Id(item.Id)}");
        Write(text, item.Content, depth + 1);
    }

    private static void WriteTable(StringBuilder text, Table table, int depth)
    {
        var columns = table.Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Alignment} {column.Share:0.##}"));
        Line(text, depth, $"table ({string.Join(", ", columns)}), {table.HeaderRows} header");
        foreach (var row in table.Rows)
            Line(text, depth + 1, "| " + string.Join(" | ", row.Cells.Select(Cell)));
    }

    private static string Cell(TableCell cell)
    {
        var span = (cell.ColumnSpan, cell.RowSpan) is (1, 1) ? "" : $"{cell.ColumnSpan}x{cell.RowSpan}: ";
        return span + Of(cell.Content).Replace("\n", "; ", StringComparison.Ordinal);
    }

    private static string Run(Inline run) => run switch
    {
        TextRun { Style: TextStyle.Plain } text => text.Text,
        TextRun text => $"<{Letters(text.Style)}:{text.Text}>",
        LineBreak => "↵",
        Link link => $"<link {link.Address}:{Of(link.Text)}>",
        Reference reference => $"<ref {reference.Target}:{reference.Words}{reference.Label}>",
        Field field => $"<{(field.Missing ? "missing" : "field")} {field.Source}:{Of(field.Text)}>",
        Marking marking => $"‹{marking.Text}›",
        TickBox box => $"☐({box.Name})",
        _ => throw new ArgumentException(run.ToString()),
    };

    private static string Letters(TextStyle style) => (style.HasFlag(TextStyle.Bold) ? "b" : "") + (style.HasFlag(TextStyle.Italic) ? "i" : "");

    private static string Numbered(string? number) => number is null ? "" : number + " ";

    private static string Space(string? number) => number is null ? "" : " " + number;

    private static string Id(string? id) => id is null ? "" : $" #{id}";

    private static void Line(StringBuilder text, int depth, string words) => text.Append(' ', depth * 2).Append(words).Append('\n');
}

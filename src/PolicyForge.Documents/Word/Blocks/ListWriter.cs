using PolicyForge.Documents.Word.Inlines;
using PolicyForge.Documents.Word.Numbering;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Writes a list; one that counts has a <c>w:num</c> of its own, so it starts afresh.</summary>
internal static class ListWriter
{
    public static void Write(Pen pen, ItemList list, Place place)
    {
        var counter = pen.Numbers.List(list.Kind, place.Depth, place.InClause);
        for (var index = 0; index < list.Items.Count; index++)
        {
            var item = list.Items[index];
            var inside = place.Item(place.EndsList && index == list.Items.Count - 1);
            if (list.Kind == ListKind.Tick)
                WriteTick(pen, item, inside);
            else
                WriteItem(pen, item, inside, counter.Item(list.Kind, item.Label));
        }
    }

    private static void WriteItem(Pen pen, ListItem item, Place place, NumberReference number)
    {
        var (first, rest) = ParagraphWriter.Split(item.Content);
        var look = place.Look() with { Number = number, Indent = null };
        ParagraphWriter.Write(pen, first, Style(place, ends: rest.Count == 0), look, item.Id);
        WriteRest(pen, rest, place);
    }

    private static void WriteTick(Pen pen, ListItem item, Place place)
    {
        var (first, rest) = ParagraphWriter.Split(item.Content);
        pen.Open(Style(place, ends: rest.Count == 0), place.Look() with { Hanging = Page.ListStep });
        var bookmark = pen.OpenBookmark(pen.Index.Bookmark(item.Id));
        TickBoxWriter.Write(pen, Words.Printed(first.Text));
        RunWriter.Tab(pen);
        InlineWriter.Write(pen, first.Text);
        pen.CloseBookmark(bookmark);
        pen.Close();
        WriteRest(pen, rest, place);
    }

    private static void WriteRest(Pen pen, ValueList<Block> rest, Place place)
    {
        for (var index = 0; index < rest.Count; index++)
        {
            var ends = index == rest.Count - 1;
            if (rest[index] is Paragraph paragraph)
                ParagraphWriter.Write(pen, paragraph, Style(place, ends), place.Look());
            else
                BlockWriter.Write(pen, rest[index], place with { EndsList = place.EndsList && ends });
        }
    }

    private static string Style(Place place, bool ends) =>
        ends && place.EndsList && place.Style == StyleIds.ListItem ? StyleIds.ListEnd : place.Style;
}

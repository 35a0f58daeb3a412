using FsCheck;
using FsCheck.Fluent;

namespace PolicyForge.Documents.Tests.Support;

/// <summary>Documents of any shape, for laws.</summary>
internal static class Arbitrary
{
    private static readonly Gen<string> Words = ArbMap.Default.GeneratorFor<string>().Select(text => "w" + text?.Replace('\0', ' '));

    private static readonly Gen<string?> MaybeWords = Gen.OneOf(Words.Select(text => (string?)text), Gen.Constant<string?>(null));

    private static readonly Gen<TextStyle> Styles = Gen.Choose(0, 3).Select(style => (TextStyle)style);

    public static Gen<PolicyDocument> Document =>
        from body in Blocks(3)
        from edition in Gen.Elements(Enum.GetValues<Edition>())
        from bytes in Gen.Choose(0, 255).ListOf()
        from title in Words
        select Sample.With(edition, body) with
        {
            Title = title,
            Organisation = new OrganisationMark("o", title, new Logo(ImageFormat.Jpeg, bytes.Select(value => (byte)value).ToValueList(), 1, 2, title), null, null),
        };

    private static Gen<ValueList<Block>> Blocks(int depth) => ListOf(Block(depth));

    private static Gen<Block> Block(int depth) => depth == 0 ? Gen.OneOf(Paragraph, PageBreak) : Gen.OneOf(
        Paragraph,
        from kind in Gen.Elements(Enum.GetValues<HeadingKind>()) from id in MaybeWords from number in MaybeWords from text in Runs(1) select (Block)new Heading(kind, id, number, text),
        from id in MaybeWords from number in MaybeWords from content in Blocks(depth - 1) select (Block)new Clause(id, number, content),
        from kind in Gen.Elements(Enum.GetValues<ListKind>()) from items in ListOf(Item(depth - 1)) select (Block)new ItemList(kind, items),
        Table(depth - 1),
        from content in Blocks(depth - 1) select (Block)new SignOff(content),
        from content in Blocks(depth - 1) select (Block)new Note(content),
        from question in Words from options in ListOf(Option(depth - 1)) select (Block)new OptionGroup(question, options));

    private static Gen<Block> PageBreak => Gen.Constant((Block)new PageBreak());

    private static Gen<Block> Paragraph => from id in MaybeWords from text in Runs(2) select (Block)new Paragraph(id, text);

    private static Gen<ListItem> Item(int depth) => from id in MaybeWords from label in MaybeWords from content in Blocks(depth) select new ListItem(id, label, content);

    private static Gen<Option> Option(int depth) => from words in Words from number in Gen.Choose(1, 9) from content in Blocks(depth) select new Option(words, number, words, content);

    private static Gen<Block> Table(int depth) =>
        from columns in ListOf(from share in Gen.Choose(0, 100) from alignment in Gen.Elements(Enum.GetValues<ColumnAlignment>()) select new TableColumn(share / 100.0, alignment))
        from headers in Gen.Choose(0, 1)
        from rows in ListOf(ListOf(from span in Gen.Choose(1, 3) from content in Blocks(depth) select new TableCell(span, 1, content)).Select(cells => new TableRow(cells)))
        select (Block)new Table(columns, Math.Min(headers, rows.Count), rows);

    private static Gen<ValueList<Inline>> Runs(int depth) => ListOf(Run(depth));

    private static Gen<Inline> Run(int depth)
    {
        var plain = Gen.OneOf(
            from text in Words from style in Styles select (Inline)new TextRun(text, style),
            Gen.Constant((Inline)new LineBreak()),
            from words in Words from label in Words from style in Styles select (Inline)new Reference(words, label, words, style),
            from question in MaybeWords from text in Words select (Inline)new Marking(question, text),
            from name in Words select (Inline)new TickBox(name));
        return depth == 0 ? plain : Gen.OneOf(
            plain,
            from text in Runs(depth - 1) select (Inline)new Link("https://example.org/", text),
            from source in Words from text in Runs(depth - 1) from missing in Gen.Elements(true, false) from style in Styles select (Inline)new Field(source, text, missing, style));
    }

    private static Gen<ValueList<T>> ListOf<T>(Gen<T> items) => from count in Gen.Choose(0, 3) from list in items.ListOf(count) select list.ToValueList();
}

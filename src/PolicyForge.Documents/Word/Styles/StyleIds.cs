namespace PolicyForge.Documents.Word.Styles;

/// <summary>The ids of the styles: the one place where code meets the look.</summary>
internal static class StyleIds
{
    public const string Body = "BodyText";
    public const string SectionHeading = "Heading1";
    public const string UnnumberedHeading = "UnnumberedHeading";
    public const string AppendixHeading = "AppendixHeading";
    public const string SubHeading = "Heading2";
    public const string SubHeadingFlush = "SubHeadingFlush";
    public const string Clause = "Clause";
    public const string AppendixClause = "AppendixClause";
    public const string ClauseText = "ClauseText";
    public const string ListItem = "ListParagraph";
    public const string ListEnd = "ListParagraphLast";
    public const string Note = "Note";
    public const string NoteHeading = "NoteHeading";
    public const string OptionLabel = "OptionLabel";
    public const string OptionOr = "OptionOr";
    public const string Cell = "TableText";
    public const string Declaration = "Declaration";
    public const string Spacer = "Spacer";
    public const string Ending = "Ending";

    public const string Title = "Title";
    public const string Kicker = "Kicker";
    public const string Subtitle = "Subtitle";
    public const string CoverKicker = "CoverKicker";
    public const string CoverTitle = "CoverTitle";
    public const string CoverLongTitle = "CoverLongTitle";
    public const string CoverSubtitle = "CoverSubtitle";
    public const string CoverLabel = "CoverLabel";
    public const string CoverValue = "CoverValue";
    public const string FrontHeading = "FrontHeading";
    public const string Statement = "Statement";
    public const string GapsHeading = "GapsHeading";
    public const string Gap = "Gap";
    public const string ContentsHeading = "TOCHeading";
    public const string ContentsEntry = "TOC1";
    public const string ContentsAppendix = "TOC2";
    public const string ContentsUnnumbered = "TOC3";

    public const string Header = "Header";
    public const string FirstHeader = "FirstHeader";
    public const string Footer = "Footer";

    public const string Hyperlink = "Hyperlink";
    public const string Missing = "Missing";
    public const string Marking = "Marking";
    public const string TickSymbol = "TickSymbol";
    public const string FillIn = "FillIn";
    public const string Label = "Label";

    public const string Table = "PolicyTable";
    public const string ControlTable = "ControlTable";
    public const string CoverTable = "CoverTable";
    public const string SlipTable = "SlipTable";
    public const string NoteTable = "NoteTable";
}

using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Front;

/// <summary>Writes the head of page one of a document without a cover.</summary>
internal static class TitleBlockWriter
{
    public static void Write(Pen pen, PolicyDocument document)
    {
        ParagraphWriter.Write(pen, Facts.Kind(document), StyleIds.Kicker, new());
        ParagraphWriter.Write(pen, document.Title, StyleIds.Title, new());
        var facts = Facts.Of(document).Select(fact => fact.Label == "Status" ? fact.Value : $"{fact.Label} {fact.Value}");
        ParagraphWriter.Write(pen, string.Join(" · ", facts), StyleIds.Subtitle, new());
    }
}

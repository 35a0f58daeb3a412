using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Running;

/// <summary>Writes the footer: the title and page X of Y, and below them version and dates.</summary>
internal static class FooterWriter
{
    public static byte[] Write(PolicyDocument document, int page, int pages)
    {
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Literal($"<w:ftr {Xml.Word}>");
        xml.Write($"""<w:p><w:pPr><w:pStyle w:val="{StyleIds.Footer}"/></w:pPr><w:r><w:t>{document.Title}</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve">Page </w:t></w:r>""");
        WriteField(xml, "PAGE", page);
        xml.Literal("""<w:r><w:t xml:space="preserve"> of </w:t></w:r>""");
        WriteField(xml, "NUMPAGES", pages);
        if (Facts(document.Running) is { Length: > 0 } facts)
            xml.Write($"""<w:r><w:br/><w:t>{facts}</w:t></w:r>""");
        xml.Literal("</w:p></w:ftr>");
        return xml.ToArray();
    }

    private static void WriteField(Markup xml, string code, int result) =>
        xml.Write($"""<w:fldSimple w:instr=" {code} "><w:r><w:t>{result}</w:t></w:r></w:fldSimple>""");

    private static string Facts(RunningFacts running)
    {
        (string Label, string? Value)[] facts = [("Version", running.Version), (Words.Effective, running.Effective), ("Review", running.Review)];
        return string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => $"{fact.Label} {fact.Value}"));
    }
}

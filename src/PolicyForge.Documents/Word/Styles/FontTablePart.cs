namespace PolicyForge.Documents.Word.Styles;

/// <summary>Writes the fonts of a brand, each with what to use in its place.</summary>
internal static class FontTablePart
{
    public static byte[] Write(Brand brand)
    {
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Literal($"<w:fonts {Xml.Word}>");
        xml.Write($"""<w:font w:name="{brand.Font}"><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="MS Gothic"><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>""");
        return xml.ToArray();
    }
}

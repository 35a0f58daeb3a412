namespace PolicyForge.Documents.Word.Running;

/// <summary>Writes the logo in a line of text, fitted into a box.</summary>
internal static class PictureWriter
{
    /// <summary>The relationship to the picture, the same in every header.</summary>
    public const string Relationship = "rIdLogo";

    private const int EmuPerPoint = 12700;

    public static void Write(Markup xml, Logo logo, int id, double maxWidth, double maxHeight)
    {
        var scale = Math.Min(maxWidth / Math.Max(logo.Width, 1), maxHeight / Math.Max(logo.Height, 1)) * EmuPerPoint;
        var (width, height) = ((int)(logo.Width * scale), (int)(logo.Height * scale));
        xml.Write($"""<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{id}" name="Logo" descr="{logo.AlternativeText}"/>""");
        xml.Literal("""<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">""");
        xml.Write($"""<pic:pic><pic:nvPicPr><pic:cNvPr id="{id}" name="Logo" descr="{logo.AlternativeText}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{Relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>""");
        xml.Write($"""<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""");
    }
}

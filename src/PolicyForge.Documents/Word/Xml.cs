namespace PolicyForge.Documents.Word;

/// <summary>The namespaces of the parts, as they are declared at each part's root.</summary>
internal static class Xml
{
    public const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    public const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Word = $"xmlns:w=\"{WordNamespace}\"";
    public const string Relationships = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>What the main part needs: tick boxes are newer than the format and may be ignored by older readers.</summary>
    public const string Document =
        $"{Word} {Relationships} xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\"";

    /// <summary>What headers and footers need: a picture.</summary>
    public const string Running =
        $"{Word} {Relationships} xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    /// <summary>What a watermark needs.</summary>
    public const string Drawing = "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    /// <summary>The stamp's own namespace.</summary>
    public const string StampNamespace = "urn:policyforge:stamp:1";
}

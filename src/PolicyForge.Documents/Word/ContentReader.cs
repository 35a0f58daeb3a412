using System.Text;
using System.Xml;

namespace PolicyForge.Documents.Word;

/// <summary>Reads the main part of a Word file: its digest, its bookmarks and the values in its content controls.</summary>
internal sealed class ContentReader
{
    private readonly Stack<Control> _open = new();
    private readonly List<Control> _controls = [];
    private bool _paragraphOpens;
    private bool _inRun;
    private bool _inText;

    private ContentReader()
    {
    }

    public ContentDigest Digest { get; } = new();

    public HashSet<string> Bookmarks { get; } = [];

    /// <summary>Answers and facts; fields to fill in and tick boxes have tags with a colon and are left out.</summary>
    public IEnumerable<FilledField> Fields => _controls
        .Where(control => control.Tag is { Length: > 0 } tag && !tag.Contains(':', StringComparison.Ordinal))
        .Select(control => new FilledField(control.Tag!, control.Text.ToString()));

    public static ContentReader Read(XmlReader reader)
    {
        var content = new ContentReader();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                content.Words(reader.Value);
            else if (reader.NamespaceURI == Xml.WordNamespace && reader.NodeType == XmlNodeType.Element)
                content.Start(reader);
            else if (reader.NamespaceURI == Xml.WordNamespace && reader.NodeType == XmlNodeType.EndElement)
                content.End(reader.LocalName);
        }

        return content;
    }

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p": _paragraphOpens = !reader.IsEmptyElement; break;
            case "pStyle": OpenParagraph(Value(reader)); break;
            case "tbl": Digest.Table(); break;
            case "tr": Digest.Row(); break;
            case "tc": Digest.Cell(); break;
            case "r": _inRun = !reader.IsEmptyElement; break;
            case "t": _inText = !reader.IsEmptyElement; break;
            case "br" or "tab" when _inRun: Break(); break;
            case "bookmarkStart": Bookmarks.Add(reader.GetAttribute("name", Xml.WordNamespace) ?? ""); break;
            case "sdt": _open.Push(new()); _controls.Add(_open.Peek()); break;
            case "tag" when _open.Count > 0: _open.Peek().Tag = Value(reader); break;
            case "docPartGallery" when _open.Count > 0 && Value(reader) == "Table of Contents": Digest.Paused = _open.Peek().IsContents = true; break;
            default: break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p": OpenParagraph(null); break;
            case "r": _inRun = false; break;
            case "t": _inText = false; break;
            case "sdt" when _open.Pop().IsContents: Digest.Paused = false; break;
            default: break;
        }
    }

    private void Words(string words)
    {
        if (!_inText)
            return;
        OpenParagraph(null);
        Digest.Words(words);
        foreach (var control in _open)
            control.Text.Append(words);
    }

    private void Break()
    {
        OpenParagraph(null);
        Digest.Break();
        foreach (var control in _open)
            control.Text.Append('\n');
    }

    /// <summary>A paragraph's style is known only after it has begun.</summary>
    private void OpenParagraph(string? style)
    {
        if (_paragraphOpens)
            Digest.Paragraph(style);
        _paragraphOpens = false;
    }

    private static string? Value(XmlReader reader) => reader.GetAttribute("val", Xml.WordNamespace);

    private sealed class Control
    {
        public string? Tag { get; set; }

        public bool IsContents { get; set; }

        public StringBuilder Text { get; } = new();
    }
}

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PolicyForge.Benchmarks.Word;

/// <summary>Puts a peer's tags into the main part of a Word file, and keeps what stood there.</summary>
internal sealed partial class Tagger(TagSyntax tags)
{
    private static readonly XNamespace s_word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace s_word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private readonly Dictionary<string, object> _values = [];

    /// <summary>Each tag's value: the words that stood in its place or, for a condition, true.</summary>
    public IReadOnlyDictionary<string, object> Values => _values;

    /// <summary>Replaces the content of every answer's content control.</summary>
    public void TagAnswers(XDocument document)
    {
        foreach (var control in document.Descendants(s_word + "sdt").Where(IsAnswer))
        {
            XElement[] texts = [.. control.Element(s_word + "sdtContent")!.Descendants(s_word + "t")];
            if (texts.Length == 0)
                continue;

            texts[0].Value = ValueTag(string.Concat(texts.Select(text => text.Value)));
            texts[1..].Remove();
        }
    }

    /// <summary>
    /// Replaces words all over the text until there are <paramref name="placeholders"/> tags: the terms and names that
    /// a policy prints leave no content control behind.
    /// </summary>
    public void TagWords(XDocument document, int placeholders)
    {
        XElement[] texts = [.. document.Descendants(s_word + "t").Where(text => !text.Ancestors(s_word + "sdt").Any())];
        var missing = placeholders - _values.Count;
        var spacing = Math.Max(1, texts.Sum(text => Word().Count(text.Value)) / Math.Max(1, missing));
        var words = 0;
        foreach (var text in texts)
            text.Value = Word().Replace(text.Value, word => ++words % spacing == 0 && missing-- > 0 ? ValueTag(word.Value) : word.Value);
    }

    /// <summary>Puts paragraphs all over the body under a condition that holds.</summary>
    public void TagPassages(XDocument document, int conditions)
    {
        XElement[] paragraphs = [.. document.Root!.Element(s_word + "body")!.Elements(s_word + "p").Where(IsPlain)];
        var spacing = Math.Max(1, paragraphs.Length / conditions);
        foreach (var paragraph in paragraphs.Where((_, index) => index % spacing == 0).Take(conditions))
        {
            var name = Name("c", true);
            paragraph.AddBeforeSelf(Paragraph(tags.Open(name)));
            paragraph.AddAfterSelf(Paragraph(tags.Close(name)));
        }
    }

    // Tick boxes and empty fields are for the reader of the document to fill in.
    private static bool IsAnswer(XElement control) =>
        control.Element(s_word + "sdtPr") is { } properties
        && properties.Element(s_word + "tag") is not null
        && properties.Element(s_word + "showingPlcHdr") is null
        && properties.Element(s_word2010 + "checkbox") is null;

    // A section break belongs where it is.
    private static bool IsPlain(XElement paragraph) => !paragraph.Descendants(s_word + "sectPr").Any();

    private static XElement Paragraph(string text) =>
        new(s_word + "p", new XElement(s_word + "r", new XElement(s_word + "t", text)));

    private string ValueTag(string value) => tags.Value(Name("v", value));

    private string Name(string prefix, object value)
    {
        var name = $"{prefix}{_values.Count}";
        _values.Add(name, value);
        return name;
    }

    [GeneratedRegex(@"\p{L}{4,}")]
    private static partial Regex Word();
}

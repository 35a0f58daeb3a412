using System.Buffers;
using System.Globalization;
using System.Text;

namespace PolicyForge.Documents.Html;

/// <summary>HTML in the making: <see cref="Raw"/> for what the product writes, <see cref="Text"/> for everything else.</summary>
internal sealed class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly StringBuilder _html = new(16_384);

    public HtmlText Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>Text, for an element or for an attribute in double quotes.</summary>
    public HtmlText Text(ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            _html.Append(text[..next]).Append(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(next + 1)..];
        }
        _html.Append(text);
        return this;
    }

    public HtmlText Number(int number)
    {
        _html.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>An <c>id</c> attribute, when there is an id.</summary>
    public HtmlText Id(string? id) => id is null ? this : Raw(" id=\"").Text(id).Raw("\"");

    public override string ToString() => _html.ToString();
}

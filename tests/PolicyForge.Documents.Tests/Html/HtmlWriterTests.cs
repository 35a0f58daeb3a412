using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Documents.Html;
using PolicyForge.Documents.Tests.Support;

namespace PolicyForge.Documents.Tests.Html;

public partial class HtmlWriterTests
{
    [Fact]
    public void A_page_is_whole_and_needs_nothing_beside_it()
    {
        var page = HtmlWriter.Write(Sample.Adopted(), HtmlForm.Page);
        page.ShouldStartWith("<!doctype html>\n<html lang=\"en-GB\">");
        page.ShouldContain("<title>Use of social networking and internet sites – Hillside Academy &amp; Trust</title>");
        page.ShouldContain("<a class=\"skip\" href=\"#pf-policy\">");
        page.ShouldContain("src=\"data:image/png;base64,");
        page.ShouldContain("alt=\"Hillside Academy\"");
        page.ShouldContain("--brand:#ffbf47");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("<link");
    }

    [Fact]
    public void A_fragment_is_an_article_without_style()
    {
        var fragment = HtmlWriter.Write(Sample.Adopted(), HtmlForm.Fragment);
        fragment.ShouldStartWith("<article class=\"policy\">");
        fragment.ShouldEndWith("</article>\n");
        fragment.ShouldNotContain("<style");
    }

    [Theory]
    [InlineData("1. {#c} x", "<div class=\"clause plain\" id=\"c\">\n<p>x</p>\n</div>")]
    [InlineData("## S {#s}\n1. {#c} x", "<h2 id=\"s\"><span class=\"number\">1</span> S</h2>\n<div class=\"clause\" id=\"c\">\n<p><span class=\"number\">1.1</span> x</p>\n</div>")]
    [InlineData("## S {#s}\n1. - a", "<div class=\"clause\">\n<p><span class=\"number\">1.1</span></p>\n<ul>\n<li>a</li>\n</ul>\n</div>")]
    [InlineData("## F {#f .appendix}\ntext", "<h2 class=\"appendix\" id=\"f\"><span class=\"number\">Appendix A</span> F</h2>")]
    [InlineData("## S {#s}\n### T {#t}\ntext", "<h3 id=\"t\">T</h3>")]
    [InlineData("a) x\nb) {#b} y", "<ol class=\"labelled\" role=\"list\" type=\"a\">\n<li><span class=\"number\">a)</span> x</li>\n<li id=\"b\"><span class=\"number\">b)</span> y</li>\n</ol>")]
    [InlineData("i) x", "<li><span class=\"number\">i)</span> x</li>")]
    [InlineData("- [ ] x", "<ul class=\"ticks\" role=\"list\">\n<li><span class=\"box\" role=\"img\" aria-label=\"box to tick:\">☐</span> x</li>\n</ul>")]
    [InlineData("*a* **b** ***c***", "<em>a</em> <strong>b</strong> <strong><em>c</em></strong>")]
    [InlineData("[x](https://x.org/?a=1&b=2)", "<a href=\"https://x.org/?a=1&amp;b=2\">x</a>")]
    [InlineData("<b> & \"'", "<p>&lt;b&gt; &amp; &quot;&#39;</p>")]
    [InlineData("«field x»v«»", "<bdi>v</bdi>")]
    [InlineData("«missing x»name«»", "<mark class=\"missing\" data-source=\"x\" dir=\"auto\">[name]</mark>")]
    [InlineData("«optional q»v«»", "<span class=\"marking\">[</span>v<span class=\"marking\">]</span>")]
    [InlineData("«note»v«»", "<aside class=\"note\">\n<p class=\"note-title\">Note to the adopting organisation</p>\n<p>v</p>\n</aside>")]
    [InlineData("## S {#s}\nx «ref s»", "<a class=\"reference\" href=\"#s\">section 1</a>")]
    [InlineData("| A | |\n|--|-:|\n| b | |", "<thead>\n<tr><th scope=\"col\">A</th><td class=\"right\"></td></tr>\n</thead>\n<tbody>\n<tr><td>b</td><td class=\"right\"></td></tr>\n</tbody>")]
    [InlineData("| | |\n|--|--|\n| b | |", "<tr><th scope=\"row\">b</th><td></td></tr>")]
    [InlineData("| A | B |\n|--|--|\n| b | |", "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1: A, B\">")]
    [InlineData("| A | B |\n|--|------|\n| b | |", "<colgroup><col style=\"width:25%\"><col style=\"width:75%\"></colgroup>")]
    [InlineData(":::sign-off\nx\n:::", "<p class=\"line\">Signature <span class=\"rule\"></span></p>\n<p class=\"line\">Name <span class=\"rule\"></span></p>")]
    public void Blocks_become_elements(string markdown, string expected)
    {
        var document = Sample.With(Edition.Model, Marked.Number(markdown).Blocks);
        HtmlWriter.Write(document, HtmlForm.Fragment).ShouldContain(expected);
    }

    [Fact]
    public void Spans_of_a_table_are_kept()
    {
        var fragment = HtmlWriter.Write(Sample.Adopted(), HtmlForm.Fragment);
        fragment.ShouldContain("<td colspan=\"2\">");
        fragment.ShouldContain("<th scope=\"row\" rowspan=\"2\">Approved</th>");
    }

    [Fact]
    public void Alternatives_are_titled_and_joined_by_OR()
    {
        var fragment = HtmlWriter.Write(Sample.Model(), HtmlForm.Fragment);
        fragment.ShouldContain("<p class=\"option-title\">Option 1 – Ban</p>");
        fragment.ShouldContain("<p class=\"or\">OR</p>\n<div class=\"option\">\n<p class=\"option-title\">Option 2 – Limited</p>");
    }

    [Fact]
    public void The_title_of_a_contents_entry_wraps_beside_its_number() =>
        HtmlWriter.Write(Sample.Model(), HtmlForm.Fragment).ShouldMatch("<li><a href=\"#[^\"]+\"><span class=\"number\">1</span> <span>[^<]+</span></a></li>");

    [Fact]
    public void A_draft_says_so_and_lists_what_is_missing()
    {
        var fragment = HtmlWriter.Write(Sample.Draft(), HtmlForm.Fragment);
        fragment.ShouldContain("<strong>DRAFT</strong>");
        fragment.ShouldContain("<li data-source=\"facts.lado.phone\">The phone number of the designated officer</li>");
        HtmlWriter.Write(Sample.Adopted(), HtmlForm.Fragment).ShouldNotContain("DRAFT");
    }

    [Theory]
    [InlineData("red;}body{display:none")]
    [InlineData("12345")]
    [InlineData("+1234a")]
    [InlineData(" 12345")]
    public void A_colour_that_is_none_changes_nothing(string colour)
    {
        var document = Sample.Adopted();
        var plain = HtmlWriter.Write(document with { Organisation = document.Organisation with { Colour = null } }, HtmlForm.Page);
        HtmlWriter.Write(document with { Organisation = document.Organisation with { Colour = colour } }, HtmlForm.Page).ShouldBe(plain);
    }

    [Fact]
    public void A_font_cannot_close_its_style_sheet()
    {
        var document = Sample.Adopted();
        HtmlWriter.Write(document with { Organisation = document.Organisation with { Font = "x\"}</style><script>" } }, HtmlForm.Page).ShouldNotContain("<script>");
    }

    [Fact]
    public void Any_document_gives_balanced_elements_one_title_and_the_same_text_twice() =>
        Prop.ForAll(Arbitrary.Document.ToArbitrary(), IsSound).QuickCheckThrowOnFailure();

    private static bool IsSound(PolicyDocument document)
    {
        var page = HtmlWriter.Write(document, HtmlForm.Page);
        return page == HtmlWriter.Write(document, HtmlForm.Page) && IsBalanced(page) && page.Split("<h1").Length == 2;
    }

    private static bool IsBalanced(string page)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(page))
        {
            var name = tag.Groups[2].Value;
            if (name is "meta" or "img" or "br" or "col")
                continue;
            if (tag.Groups[1].Length == 0)
                open.Push(name);
            else if (!open.TryPop(out var opened) || opened != name)
                return false;
        }
        return open.Count == 0;
    }

    [GeneratedRegex("<(/?)([a-z][a-z0-9]*)[^<>]*>")]
    private static partial Regex Tag();
}

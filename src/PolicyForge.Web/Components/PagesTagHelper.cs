using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyForge.Web.Components;

/// <summary>Leads to the next page of a list that is read page by page: <c>&lt;pf-pages next="@Model.Next" /&gt;</c>; nothing on the last page.</summary>
[HtmlTargetElement("pf-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTagHelper : TagHelper
{
    /// <summary>The address of the next page; null or empty when there is none, as Razor writes null into an attribute.</summary>
    public string? Next { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        if (string.IsNullOrEmpty(Next))
            return;
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pages of this list");
        output.Content
            .AppendHtml("<div class=\"govuk-pagination__next\"><a class=\"govuk-link govuk-pagination__link\" rel=\"next\" href=\"")
            .Append(Next)
            .AppendHtml("\"><span class=\"govuk-pagination__link-title\">Next page</span></a></div>");
    }
}

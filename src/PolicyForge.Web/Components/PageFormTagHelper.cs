using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyForge.Web.Components;

/// <summary>
/// Sends a form that names no address to its page itself. Where the page is shown in answer to another of its forms, the
/// address in the browser still names what that one does, and a browser would send this one there too.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PageFormTagHelper : TagHelper
{
    private const string Handler = "handler";

    /// <summary>Where the form stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (context.AllAttributes.ContainsName("action") || context.AllAttributes.ContainsName("asp-page-handler"))
            return;
        var request = ViewContext.HttpContext.Request;
        var query = QueryString.Create(request.Query.Where(part => !part.Key.Equals(Handler, StringComparison.OrdinalIgnoreCase)));
        output.Attributes.SetAttribute("action", $"{request.PathBase}{request.Path}{query}");
    }
}

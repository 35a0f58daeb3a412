using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyForge.Web.Components;

/// <summary>A file to send: <c>&lt;pf-file for="Logo" label="Logo" accept="image/png,image/jpeg" /&gt;</c>.</summary>
[HtmlTargetElement("pf-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>The types that the browser offers.</summary>
    public string? Accept { get; set; }

    /// <inheritdoc/>
    protected override void Write(TagHelperOutput output, IHtmlContent inner)
    {
        ArgumentNullException.ThrowIfNull(output);
        var control = Tag("input", Error is null ? "govuk-file-upload" : "govuk-file-upload govuk-file-upload--error");
        control.TagRenderMode = TagRenderMode.SelfClosing;
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        control.Attributes["type"] = "file";
        if (Accept is not null)
            control.Attributes["accept"] = Accept;
        Describe(control);
        output.Content.AppendHtml(LabelHtml()).AppendHtml(NotesHtml()).AppendHtml(control);
    }
}

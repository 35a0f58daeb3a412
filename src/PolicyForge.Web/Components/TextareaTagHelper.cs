using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyForge.Web.Components;

/// <summary>Several lines of text: <c>&lt;pf-textarea for="Reason" label="Why" rows="4" /&gt;</c>.</summary>
[HtmlTargetElement("pf-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    /// <summary>How many lines it shows.</summary>
    public int Rows { get; set; } = 5;

    /// <inheritdoc/>
    protected override void Write(TagHelperOutput output, IHtmlContent inner)
    {
        ArgumentNullException.ThrowIfNull(output);
        var control = Tag("textarea", Error is null ? "govuk-textarea" : "govuk-textarea govuk-textarea--error");
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        control.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        Describe(control);
        // Browsers drop one line break after the start tag, so one is given.
        control.InnerHtml.AppendHtml("\n").Append(Value ?? "");
        output.Content.AppendHtml(LabelHtml()).AppendHtml(NotesHtml()).AppendHtml(control);
    }
}

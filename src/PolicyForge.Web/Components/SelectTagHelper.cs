using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyForge.Web.Components;

/// <summary>One of a list: <c>&lt;pf-select for="Role" label="Role" items="Model.Roles" /&gt;</c>.</summary>
[HtmlTargetElement("pf-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>What can be chosen.</summary>
    public IEnumerable<Option> Items { get; set; } = [];

    /// <inheritdoc/>
    protected override void Write(TagHelperOutput output, IHtmlContent inner)
    {
        ArgumentNullException.ThrowIfNull(output);
        var control = Tag("select", Error is null ? "govuk-select" : "govuk-select govuk-select--error");
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        Describe(control);
        foreach (var item in Items)
            control.InnerHtml.AppendHtml(OptionHtml(item));
        output.Content.AppendHtml(LabelHtml()).AppendHtml(NotesHtml()).AppendHtml(control);
    }

    private TagBuilder OptionHtml(Option item)
    {
        var option = Tag("option", null, item.Text);
        option.Attributes["value"] = item.Value;
        if (item.Value == (Value ?? ""))
            option.Attributes["selected"] = "selected";
        return option;
    }
}

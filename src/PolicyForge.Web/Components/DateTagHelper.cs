using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyForge.Web.Components;

/// <summary>A date in three fields: <c>&lt;pf-date for="Approved" label="Date of approval" /&gt;</c> for a <see cref="DateFields"/>.</summary>
[HtmlTargetElement("pf-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : FieldTagHelper
{
    private const int YearWidth = 4;
    private const int ShortWidth = 2;

    /// <inheritdoc/>
    protected override void Write(TagHelperOutput output, IHtmlContent inner)
    {
        ArgumentNullException.ThrowIfNull(output);
        var fields = Model as DateFields ?? new DateFields();
        var row = Around("div", "govuk-date-input", Field("Day", fields.Day, ShortWidth), Field("Month", fields.Month, ShortWidth), Field("Year", fields.Year, YearWidth));
        var group = Around("fieldset", "govuk-fieldset", LegendHtml(), NotesHtml(), row);
        group.Attributes["role"] = "group";
        Describe(group);
        output.Content.AppendHtml(group);
    }

    private TagBuilder Field(string part, string? value, int width)
    {
        // Errors lead to the first field, which therefore has the date's own id.
        var id = part == "Day" ? Id : $"{Id}-{part.ToLowerInvariant()}";
        var control = Tag("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}");
        control.TagRenderMode = TagRenderMode.SelfClosing;
        if (Error is not null)
            control.AddCssClass("govuk-input--error");
        control.Attributes["id"] = id;
        control.Attributes["name"] = $"{Name}.{part}";
        control.Attributes["type"] = "text";
        control.Attributes["inputmode"] = "numeric";
        if (value is not null)
            control.Attributes["value"] = value;
        var label = Tag("label", "govuk-label govuk-date-input__label", part);
        label.Attributes["for"] = id;
        return Around("div", "govuk-date-input__item", Around("div", "govuk-form-group", label, control));
    }
}

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyForge.Web.Components;

/// <summary>A field of a form with its label, hint and error, in the markup of GOV.UK Frontend.</summary>
public abstract class FieldTagHelper : TagHelper
{
    private const string ErrorPrefix = "Error:";

    /// <summary>What the field is for: a property of the page. One of many that are alike is told by its name and value.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    /// <summary>The name under which it is sent, without <see cref="For"/>: an expression with an index is compiled anew for each field of each page.</summary>
    [HtmlAttributeName("name")]
    public string? FieldName { get; set; }

    /// <summary>What the page brings for it, without <see cref="For"/>.</summary>
    [HtmlAttributeName("value")]
    public object? FieldValue { get; set; }

    /// <summary>Its name, as people read it.</summary>
    public string Label { get; set; } = "";

    /// <summary>What to know before answering, or null.</summary>
    public string? Hint { get; set; }

    /// <summary>Whether the label is the heading of the page.</summary>
    public bool Heading { get; set; }

    /// <summary>The page that it stands on.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The id of its control, to which errors lead.</summary>
    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    /// <summary>The name under which it is sent.</summary>
    protected string Name => For?.Name ?? FieldName!;

    /// <summary>What the page brings for it.</summary>
    protected object? Model => For is null ? FieldValue : For.Model;

    /// <summary>What is wrong with it, or null.</summary>
    protected string? Error => ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.Errors is [var error, ..] ? error.ErrorMessage : null;

    /// <summary>What stands in it: what was typed, else what the page brings.</summary>
    protected string? Value => ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed ? typed : Model?.ToString();

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inner = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        Write(output, inner);
    }

    /// <summary>Writes what stands in the group.</summary>
    /// <param name="output">The group.</param>
    /// <param name="inner">What the page wrote inside the tag.</param>
    protected abstract void Write(TagHelperOutput output, IHtmlContent inner);

    /// <summary>The label of a single control.</summary>
    protected IHtmlContent LabelHtml()
    {
        var label = Tag("label", Heading ? "govuk-label govuk-label--l" : "govuk-label govuk-label--s", Label);
        label.Attributes["for"] = Id;
        return Heading ? Around("h1", "govuk-label-wrapper", label) : label;
    }

    /// <summary>The legend of several controls.</summary>
    protected IHtmlContent LegendHtml()
    {
        var legend = Tag("legend", Heading ? "govuk-fieldset__legend govuk-fieldset__legend--l" : "govuk-fieldset__legend govuk-fieldset__legend--s", Heading ? null : Label);
        if (Heading)
            legend.InnerHtml.AppendHtml(Tag("h1", "govuk-fieldset__heading", Label));
        return legend;
    }

    /// <summary>The hint and the error, where there are any.</summary>
    protected IHtmlContent NotesHtml()
    {
        var notes = new HtmlContentBuilder();
        if (!string.IsNullOrEmpty(Hint))
            notes.AppendHtml(WithId(Tag("div", "govuk-hint", Hint), $"{Id}-hint"));
        if (Error is { } error)
            notes.AppendHtml(ErrorHtml(error));
        return notes;
    }

    /// <summary>Names the hint and the error to those who do not see them.</summary>
    protected void Describe(TagBuilder control, string? also = null)
    {
        ArgumentNullException.ThrowIfNull(control);
        string?[] notes = [string.IsNullOrEmpty(Hint) ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error", also];
        var described = string.Join(' ', notes.OfType<string>());
        if (described.Length > 0)
            control.Attributes["aria-describedby"] = described;
    }

    /// <summary>An element with a class and a text.</summary>
    protected static TagBuilder Tag(string name, string? classes, string? text = null)
    {
        var tag = new TagBuilder(name);
        if (classes is not null)
            tag.AddCssClass(classes);
        if (text is not null)
            tag.InnerHtml.Append(text);
        return tag;
    }

    /// <summary>An element round another.</summary>
    protected static TagBuilder Around(string name, string? classes, params IHtmlContent[] inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var tag = Tag(name, classes);
        foreach (var content in inner)
            tag.InnerHtml.AppendHtml(content);
        return tag;
    }

    private static TagBuilder WithId(TagBuilder tag, string id)
    {
        tag.Attributes["id"] = id;
        return tag;
    }

    private TagBuilder ErrorHtml(string error)
    {
        var message = WithId(Tag("p", "govuk-error-message"), $"{Id}-error");
        message.InnerHtml.AppendHtml(Tag("span", "govuk-visually-hidden", ErrorPrefix)).Append($" {error}");
        return message;
    }
}

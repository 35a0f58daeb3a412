using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyForge.Web.Components;

/// <summary>A line of text: <c>&lt;pf-input for="Email" label="E-mail address" type="email" /&gt;</c>.</summary>
[HtmlTargetElement("pf-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>The type of the control.</summary>
    public string Type { get; set; } = "text";

    /// <summary>How many characters wide it looks: 2, 3, 4, 5, 10, 20 or 30; null for the whole line.</summary>
    public int? Width { get; set; }

    /// <summary>What a browser may fill in, as HTML names it.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>The keyboard that a phone shows, as HTML names it.</summary>
    public string? Inputmode { get; set; }

    /// <summary>Whether browsers look at the spelling.</summary>
    public bool Spellcheck { get; set; } = true;

    /// <inheritdoc/>
    protected override void Write(TagHelperOutput output, IHtmlContent inner)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Content.AppendHtml(LabelHtml()).AppendHtml(NotesHtml());
        output.Content.AppendHtml(Type == "password" ? PasswordHtml(output) : Control());
    }

    private TagBuilder Control()
    {
        var control = Tag("input", "govuk-input");
        control.TagRenderMode = TagRenderMode.SelfClosing;
        if (Width is { } width)
            control.AddCssClass($"govuk-input--width-{width}");
        if (Error is not null)
            control.AddCssClass("govuk-input--error");
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        control.Attributes["type"] = Type;
        // What was typed as a password goes back to nobody.
        if (Type != "password" && Value is { } value)
            control.Attributes["value"] = value;
        if (Autocomplete is not null)
            control.Attributes["autocomplete"] = Autocomplete;
        if (Inputmode is not null)
            control.Attributes["inputmode"] = Inputmode;
        if (!Spellcheck || Type is "email" or "password")
            control.Attributes["spellcheck"] = "false";
        Describe(control);
        return control;
    }

    // The button shows what is typed, where scripts run.
    private TagBuilder PasswordHtml(TagHelperOutput output)
    {
        output.Attributes.SetAttribute("class", $"{output.Attributes["class"].Value} govuk-password-input");
        output.Attributes.SetAttribute("data-module", "govuk-password-input");
        var control = Control();
        control.AddCssClass("govuk-password-input__input govuk-js-password-input-input");
        control.Attributes["autocapitalize"] = "none";
        var show = Tag("button", "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle", "Show");
        show.Attributes["type"] = "button";
        show.Attributes["data-module"] = "govuk-button";
        show.Attributes["aria-controls"] = Id;
        show.Attributes["aria-label"] = "Show password";
        show.Attributes["hidden"] = "hidden";
        return Around("div", "govuk-input__wrapper govuk-password-input__wrapper", control, show);
    }
}

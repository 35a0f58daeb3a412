using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyForge.Web.Components;

/// <summary>One or several of a few, all in view: <c>&lt;pf-radios for="Role" label="Role" items="Model.Roles" /&gt;</c>, <c>&lt;pf-checkboxes …&gt;</c>.</summary>
[HtmlTargetElement("pf-radios", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("pf-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesTagHelper : FieldTagHelper
{
    private const string Radios = "pf-radios";

    private string _kind = "";
    private string _type = "";

    /// <summary>What can be chosen.</summary>
    public IEnumerable<Option> Items { get; set; } = [];

    /// <summary>Whether they stand side by side where there is room.</summary>
    public bool Inline { get; set; }

    /// <inheritdoc/>
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        (_kind, _type) = context.TagName == Radios ? ("govuk-radios", "radio") : ("govuk-checkboxes", "checkbox");
        return base.ProcessAsync(context, output);
    }

    /// <inheritdoc/>
    protected override void Write(TagHelperOutput output, IHtmlContent inner)
    {
        ArgumentNullException.ThrowIfNull(output);
        var choices = Tag("div", Inline ? $"{_kind} {_kind}--inline" : _kind);
        choices.Attributes["data-module"] = _kind;
        var chosen = Chosen();
        foreach (var (index, item) in Items.Index())
            choices.InnerHtml.AppendHtml(ItemHtml(item, index, chosen.Contains(item.Value)));
        var group = Around("fieldset", "govuk-fieldset", LegendHtml(), NotesHtml(), choices);
        Describe(group);
        output.Content.AppendHtml(group);
    }

    private HashSet<string> Chosen()
    {
        if (ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is { } typed)
            return (typed as string[] ?? [typed.ToString()!]).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> values = Model switch
        {
            null => [],
            string one => [one],
            IEnumerable several => several.Cast<object>().Select(value => value.ToString()!),
            var one => [Convert.ToString(one, CultureInfo.InvariantCulture)!],
        };
        return values.ToHashSet(StringComparer.Ordinal);
    }

    private TagBuilder ItemHtml(Option item, int index, bool isChosen)
    {
        // Errors lead to the first one, which therefore has the field's own id.
        var id = index == 0 ? Id : $"{Id}-{index + 1}";
        var control = Tag("input", $"{_kind}__input");
        control.TagRenderMode = TagRenderMode.SelfClosing;
        control.Attributes["id"] = id;
        control.Attributes["name"] = Name;
        control.Attributes["type"] = _type;
        control.Attributes["value"] = item.Value;
        if (isChosen)
            control.Attributes["checked"] = "checked";
        var label = Tag("label", $"govuk-label {_kind}__label", item.Text);
        label.Attributes["for"] = id;
        var whole = Around("div", $"{_kind}__item", control, label);
        if (item.Hint is null)
            return whole;
        var hint = Tag("div", $"govuk-hint {_kind}__hint", item.Hint);
        hint.Attributes["id"] = $"{id}-item-hint";
        control.Attributes["aria-describedby"] = $"{id}-item-hint";
        whole.InnerHtml.AppendHtml(hint);
        return whole;
    }
}

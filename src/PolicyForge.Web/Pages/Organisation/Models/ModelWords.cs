using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>How the states of models and the kinds of answers are worded and coloured.</summary>
internal static class ModelWords
{
    public static string Of(VersionState state) => state.ToString();

    public static string TagOf(VersionState state) => state switch
    {
        VersionState.Published => "govuk-tag govuk-tag--green",
        VersionState.Withdrawn => "govuk-tag govuk-tag--red",
        _ => "govuk-tag govuk-tag--yellow",
    };

    /// <summary>What kind of answer a question takes.</summary>
    public static string OfType(string type) => type switch
    {
        "choice" => "One of several choices",
        "choices" => "Any of several choices",
        "yes-no" => "Yes or no",
        "text" => "One line of text",
        "paragraph" => "Several lines of text",
        "number" => "A number",
        "date" => "A date",
        "contact" => "A contact",
        "list" => "A list",
        _ => type,
    };
}

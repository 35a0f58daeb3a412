using PolicyForge.Core.Record.Publishing;
using PolicyForge.Documents.Comparing;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>How the states and changes of models are worded and coloured.</summary>
internal static class ModelWords
{
    public static string Of(VersionState state) => state.ToString();

    public static string TagOf(VersionState state) => state switch
    {
        VersionState.Published => "govuk-tag govuk-tag--green",
        VersionState.Withdrawn => "govuk-tag govuk-tag--red",
        _ => "govuk-tag govuk-tag--yellow",
    };

    /// <summary>What happened to a clause, as a tag.</summary>
    public static string Of(ClauseChange change) => change switch
    {
        { IsAdded: true } => "New",
        { IsRemoved: true } => "Removed",
        { IsReworded: true, IsMoved: true } => "Moved and reworded",
        { IsReworded: true } => "Reworded",
        { IsMoved: true } => "Moved",
        _ => "Another option",
    };

    public static string TagOf(ClauseChange change) => change switch
    {
        { IsAdded: true } => "govuk-tag govuk-tag--green",
        { IsRemoved: true } => "govuk-tag govuk-tag--red",
        { IsReworded: true } => "govuk-tag govuk-tag--blue",
        _ => "govuk-tag govuk-tag--grey",
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

using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Academies;

/// <summary>How the states of the matrix are written and coloured.</summary>
internal static class StateWords
{
    /// <summary>A state's name in addresses.</summary>
    public static string Key(MatrixState state) => state switch
    {
        MatrixState.DueSoon => "due-soon",
        MatrixState.NewerModel => "newer-model",
        MatrixState.InHand => "in-hand",
        MatrixState.NotAdopted => "not-adopted",
        var other => other.ToString().ToLowerInvariant(),
    };

    /// <summary>A state in words.</summary>
    public static string Of(MatrixState state) => state switch
    {
        MatrixState.DueSoon => "Due soon",
        MatrixState.NewerModel => "Newer model",
        MatrixState.InHand => "In hand",
        MatrixState.NotAdopted => "Not adopted",
        var other => other.ToString(),
    };

    /// <summary>The class that colours a state; the words say the same.</summary>
    public static string Tag(MatrixState state) => state switch
    {
        MatrixState.Overdue => "govuk-tag--red",
        MatrixState.DueSoon => "govuk-tag--yellow",
        MatrixState.NewerModel => "govuk-tag--purple",
        MatrixState.InHand => "govuk-tag--blue",
        MatrixState.NotAdopted => "govuk-tag--grey",
        _ => "govuk-tag--green",
    };

    /// <summary>What there is to know beside the state.</summary>
    public static IEnumerable<string> Notes(MatrixCell cell)
    {
        if (cell.Version is { } version)
            yield return cell.ReviewDue is { } due ? $"Version {version}, review by {Display.Date(due)}" : $"Version {version}, no review date";
        if (cell.NewerVersion is { } newer)
            yield return $"Model {newer} is out";
        if (cell.InHandStatus is { } status)
            yield return $"Version {cell.InHandVersion}: {Status(status)}";
    }

    /// <summary>What is to be done, as a sentence that goes before the policy.</summary>
    public static string ToDo(MatrixCell cell) => cell switch
    {
        { State: MatrixState.Overdue } => $"The review was due on {Display.Date(cell.ReviewDue!.Value)}",
        { State: MatrixState.DueSoon } => $"The review is due on {Display.Date(cell.ReviewDue!.Value)}",
        { State: MatrixState.NewerModel } => $"Version {cell.NewerVersion} of the model is out",
        { InHandStatus: AdoptionStatus.Approved } => $"Version {cell.InHandVersion} is approved and waits to be adopted",
        _ => $"Version {cell.InHandVersion} is being prepared",
    };

    private static string Status(AdoptionStatus status) => status switch
    {
        AdoptionStatus.Draft => "draft",
        AdoptionStatus.Consultation => "in consultation",
        _ => "approved",
    };
}

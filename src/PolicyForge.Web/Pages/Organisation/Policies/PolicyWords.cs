using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Core.Reviews;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Policies;

/// <summary>How the state of policies is worded.</summary>
internal static partial class PolicyWords
{
    /// <summary>Where an adoption stands, as people say it.</summary>
    public static string Of(AdoptionStatus status) => status switch
    {
        AdoptionStatus.Adopted => "In force",
        AdoptionStatus.Superseded => "Replaced",
        var other => Display.Of(other),
    };

    /// <summary>Who gave an answer.</summary>
    public static string From(AnsweredQuestion question, IReadOnlyDictionary<string, string> names) => question.From switch
    {
        AnswerOrigin.None => "Not answered yet",
        AnswerOrigin.Own => "Answered here",
        AnswerOrigin.Default => "The usual answer, unless you give another",
        _ => $"From {(question.GivenBy is { } giver ? names.GetValueOrDefault(giver, giver) : "above")}",
    };

    /// <summary>An answer as people read it.</summary>
    public static string Text(AnsweredQuestion question) => question switch
    {
        { Text: null } => "",
        { Type: "yes-no" } => question.Text == "yes" ? "Yes" : "No",
        _ => question.Text,
    };

    /// <summary>How near a review is, with its day.</summary>
    public static string Review(ReviewItem item) => item switch
    {
        { ReviewDue: null } => "No review date",
        { State: ReviewState.Overdue } => $"Overdue since {Display.Date(item.ReviewDue.Value)}",
        _ => $"Due {Display.Date(item.ReviewDue.Value)}",
    };

    /// <summary>The colour of the tag of a review.</summary>
    public static string Colour(ReviewState state) => state switch
    {
        ReviewState.Overdue => "govuk-tag--red",
        ReviewState.DueSoon => "govuk-tag--yellow",
        ReviewState.None => "govuk-tag--grey",
        _ => "govuk-tag--green",
    };

    /// <summary>How near a review is, in a word or two.</summary>
    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Overdue => "Overdue",
        ReviewState.DueSoon => "Due soon",
        ReviewState.None => "No date",
        _ => "Up to date",
    };

    /// <summary>A reason to look at a policy again.</summary>
    public static string Of(ReviewReason reason) => reason switch
    {
        ReviewReason.Overdue => "Overdue",
        ReviewReason.DueSoon => "Due soon",
        ReviewReason.NoDate => "No review date",
        ReviewReason.NewerModel => "Newer model",
        _ => "New edition of what it cites",
    };

    /// <summary>An approval in one line.</summary>
    public static string Of(ApprovalRecord approval)
    {
        string?[] parts = [$"{char.ToUpperInvariant(approval.Stage[0])}{approval.Stage[1..]} by {approval.Body}", approval.Date is { } date ? Display.Date(date) : null, approval.Minute is { } minute ? $"minute {minute}" : null];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>Who was consulted, in one line.</summary>
    public static string Consultation(AdoptionRecord adoption) => adoption.Consultation switch
    {
        null => "Nothing is recorded",
        JsonObject held => string.Join(", ", new[] { (string?)held["body"], (string?)held["outcome"], DateOnly.TryParse((string?)held["date"], CultureInfo.InvariantCulture, out var date) ? Display.Date(date) : null }.OfType<string>()),
        _ => "Not needed",
    };

    /// <summary>What stands in the way of adopting, as something to do.</summary>
    public static string Problem(Problem problem)
    {
        const string needs = "is missing, and an adopted document needs it: ";
        var at = problem.Message.IndexOf(needs, StringComparison.Ordinal);
        return at < 0 ? Plain(problem.Message) : problem.Message[(at + needs.Length)..];
    }

    /// <summary>A problem without the id of its question, which stands beside it.</summary>
    public static string Plain(string message) => WithoutClauses(message.Split(" (question '")[0]);

    /// <summary>A message without the ids of clauses, which schools do not see.</summary>
    public static string WithoutClauses(string message) => Clauses().Replace(message, "");

    [GeneratedRegex(@"(?<=need consultation): '[^']+'(, '[^']+')*", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();
}

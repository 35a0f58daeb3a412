using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Listing;

/// <summary>A question, and what became of it for an organisation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ask">The question in words.</param>
/// <param name="Type">Its type as written in a policy file.</param>
/// <param name="Choices">What it offers; none for other types.</param>
/// <param name="Required">Whether an adopted document needs an answer when it is asked.</param>
/// <param name="When">The condition under which it is asked, or null.</param>
/// <param name="Help">What to know before answering, or null.</param>
/// <param name="Asked">Whether it is asked; null without an organisation.</param>
/// <param name="Answer">The answer as printed, or null.</param>
/// <param name="Origin">Who gave the answer.</param>
/// <param name="GivenBy">The id of the organisation that gave it, or null.</param>
/// <param name="LockedBy">The id of the organisation that locked it, or null.</param>
public sealed record QuestionRow(
    string Id,
    string Ask,
    string Type,
    IReadOnlyList<Choice> Choices,
    bool Required,
    string? When,
    string? Help,
    bool? Asked,
    string? Answer,
    AnswerOrigin Origin,
    string? GivenBy,
    string? LockedBy)
{
    internal static QuestionRow Of(Question question, ResolvedAnswer? resolved) => new(
        question.Id,
        question.Ask,
        question.Type,
        question.Choices,
        question.Required,
        question.When,
        question.Help,
        resolved?.Asked,
        resolved is null ? question.Default?.Text : resolved.Answer?.Text,
        resolved?.Origin ?? (question.Default is null ? AnswerOrigin.None : AnswerOrigin.Default),
        resolved?.GivenBy,
        resolved?.LockedBy);
}

/// <summary>Rows, or why there are none.</summary>
/// <param name="Rows">The rows; empty when an error stands in their way.</param>
/// <param name="Diagnostics">What was found.</param>
public sealed record Listed<T>(IReadOnlyList<T> Rows, IReadOnlyList<Diagnostic> Diagnostics);

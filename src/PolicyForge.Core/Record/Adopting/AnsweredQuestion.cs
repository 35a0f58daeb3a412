using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Folders;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>A question of an adoption, and what it came to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ask">The question in words.</param>
/// <param name="Type">Its type as written in a policy file.</param>
/// <param name="Choices">What it offers; none for other types.</param>
/// <param name="Required">Whether an adopted document needs an answer when it is asked.</param>
/// <param name="When">The condition under which it is asked, or null.</param>
/// <param name="Help">What to know before answering, or null.</param>
/// <param name="Asked">Whether it is asked now.</param>
/// <param name="Value">The answer, in the form of <c>answers</c> in tenant.yaml, or null.</param>
/// <param name="Text">The answer as printed; null without one, and for what was adopted.</param>
/// <param name="From">Who gave it.</param>
/// <param name="GivenBy">The id of the organisation that gave it, or null.</param>
/// <param name="LockedBy">The id of the organisation that locked it, or null.</param>
/// <param name="Own">The organisation's own answer, with who gave it when and its revision, or null.</param>
public sealed record AnsweredQuestion(
    string Id,
    string Ask,
    string Type,
    IReadOnlyList<Choice> Choices,
    bool Required,
    string? When,
    string? Help,
    bool Asked,
    JsonNode? Value,
    string? Text,
    AnswerOrigin From,
    string? GivenBy,
    string? LockedBy,
    AnswerRecord? Own)
{
    internal static AnsweredQuestion Of(ResolvedAnswer resolved, AnswerRecord? own) => Of(resolved.Question) with
    {
        Asked = resolved.Asked,
        Value = resolved.Answer is { } answer ? AnswerJson.Of(answer) : null,
        Text = resolved.Answer?.Text,
        From = resolved.Origin,
        GivenBy = resolved.GivenBy,
        LockedBy = resolved.LockedBy,
        Own = own,
    };

    /// <summary>As it was printed when it was adopted.</summary>
    internal static AnsweredQuestion Frozen(Question question, JsonNode? frozen, Func<string, AnswerOrigin> originOf) => frozen?["from"]?.ToString() is not { } from
        ? Of(question)
        : Of(question) with
        {
            Asked = true,
            Value = frozen["value"]?.DeepClone(),
            From = originOf(from),
            GivenBy = from == Printed.Default ? null : from,
        };

    private static AnsweredQuestion Of(Question question) => new(
        question.Id,
        question.Ask,
        question.Type,
        question.Choices,
        question.Required,
        question.When,
        question.Help,
        Asked: false,
        Value: null,
        Text: null,
        AnswerOrigin.None,
        GivenBy: null,
        LockedBy: null,
        Own: null);
}

using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>A question, for an organisation.</summary>
/// <param name="Organisation">Who is asked.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Question">The question.</param>
public sealed record QuestionKey(string Organisation, string Policy, string Question)
{
    internal AnswerRecord Answer(JsonNode value, bool locked, Signature by, long revision) => new(Organisation, Policy, Question, value, locked, by.Actor, by.At, revision);
}

/// <summary>What became of an answer.</summary>
/// <param name="Answer">The answer as it stands now; null when it was removed.</param>
/// <param name="Contrary">Who, below, answers otherwise although it is locked: none of them can adopt until they remove their answer.</param>
public sealed record SavedAnswer(AnswerRecord? Answer, IReadOnlyList<ContraryAnswer> Contrary);

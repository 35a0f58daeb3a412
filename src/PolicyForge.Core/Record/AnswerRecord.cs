using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record;

/// <summary>An answer as the record holds it.</summary>
/// <param name="OrganisationId">Who gave it.</param>
/// <param name="PolicyId">The policy.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="Value">The answer, in the form of <c>answers</c> in tenant.yaml.</param>
/// <param name="Locked">Whether those below may not change it.</param>
/// <param name="AnsweredBy">The actor who gave it.</param>
/// <param name="AnsweredAt">When.</param>
/// <param name="Revision">Counts its changes.</param>
public sealed record AnswerRecord(string OrganisationId, string PolicyId, string QuestionId, JsonNode Value, bool Locked, string AnsweredBy, DateTimeOffset AnsweredAt, long Revision);

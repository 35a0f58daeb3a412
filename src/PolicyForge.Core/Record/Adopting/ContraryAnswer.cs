using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>An answer below that a lock contradicts; the organisation that gave it cannot adopt until it removes it.</summary>
/// <param name="OrganisationId">Who gave it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it answers.</param>
public sealed record ContraryAnswer(string OrganisationId, string Name, JsonNode Value);

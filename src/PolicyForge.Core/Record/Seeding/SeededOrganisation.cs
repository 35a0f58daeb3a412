using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.People;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>An invented organisation with all that is its own.</summary>
/// <param name="Profile">What it is.</param>
/// <param name="Subscriptions">The publishers that it subscribes to.</param>
/// <param name="Answers">What it answered.</param>
/// <param name="Adoptions">What it adopted.</param>
/// <param name="Members">Its people.</param>
/// <param name="Key">The secret of its key, or null when it has none.</param>
public sealed record SeededOrganisation(
    OrganisationProfile Profile,
    IReadOnlyList<string> Subscriptions,
    IReadOnlyList<AnswerRecord> Answers,
    IReadOnlyList<SeededAdoption> Adoptions,
    IReadOnlyList<SeededMember> Members,
    KeyText? Key);

/// <summary>An invented adoption.</summary>
/// <param name="Record">What the record holds of it.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="Frozen">What was adopted, once it was printed; null while it is in hand.</param>
public sealed record SeededAdoption(AdoptionRecord Record, DateTimeOffset StartedAt, SeededDocument? Frozen);

/// <summary>What an adoption froze.</summary>
/// <param name="File">The Word file, and the document in it.</param>
/// <param name="Answers">What was printed: type, value and giver by question.</param>
/// <param name="Cites">The edition of each authority that was printed, by key.</param>
public sealed record SeededDocument(FrozenFile File, JsonObject Answers, JsonObject Cites);

/// <summary>An invented person in an organisation.</summary>
public sealed record SeededMember(Guid Person, string Name, string Email, Role Role);

namespace PolicyForge.Core.Adoptions;

/// <summary>A consultation.</summary>
/// <param name="Body">Who was consulted; null when nobody was.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Date">When.</param>
public sealed record Consultation(string? Body, string? Outcome, DateOnly? Date);

/// <summary>One step of approval.</summary>
/// <param name="Stage">"approved", "ratified".</param>
/// <param name="Body">By whom.</param>
/// <param name="Date">When.</param>
/// <param name="Minute">The minute that records it.</param>
public sealed record Approval(string Stage, string Body, DateOnly? Date, string? Minute);

/// <summary>An earlier version of an adoption.</summary>
public sealed record HistoryEntry(string Version, DateOnly? Date, string Summary);

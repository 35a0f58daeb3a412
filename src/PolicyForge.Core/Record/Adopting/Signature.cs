namespace PolicyForge.Core.Record.Adopting;

/// <summary>Who did something, and when.</summary>
public sealed record Signature(string Actor, DateTimeOffset At);

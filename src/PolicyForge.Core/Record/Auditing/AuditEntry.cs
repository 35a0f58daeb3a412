using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Auditing;

/// <summary>One change of the record.</summary>
/// <param name="Sequence">Counts the changes of the organisation.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who: a person's id, <c>key:ID</c>, <c>job:KIND</c> or <c>operator</c>.</param>
/// <param name="Door">web, api, job or command.</param>
/// <param name="Act">The use case.</param>
/// <param name="Request">The same for all changes of one act.</param>
/// <param name="Subject">The table.</param>
/// <param name="Key">What stands there, without the organisation.</param>
/// <param name="Before">What was there of what changed; null for something new.</param>
/// <param name="After">What is there now; null for something removed.</param>
public sealed record AuditEntry(
    long Sequence,
    DateTimeOffset At,
    string Actor,
    string Door,
    string Act,
    Guid Request,
    string Subject,
    JsonObject Key,
    JsonObject? Before,
    JsonObject? After);

/// <summary>Which entries of an audit to read; what is null does not matter.</summary>
/// <param name="Subject">Changes of this table.</param>
/// <param name="Actor">Changes by them.</param>
/// <param name="From">Changes at that moment or later.</param>
/// <param name="Until">Changes before that moment.</param>
public sealed record AuditFilter(string? Subject = null, string? Actor = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

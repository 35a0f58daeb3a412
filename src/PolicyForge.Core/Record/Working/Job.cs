using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Working;

/// <summary>Long work and how far it is.</summary>
/// <param name="JobId">Its id.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StartedBy">The actor who asked.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="FinishedAt">When it ended, or null.</param>
/// <param name="Total">How many items it has.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Failed">How many could not be done.</param>
/// <param name="HasResult">Whether there is a file to download.</param>
public sealed record Job(
    Guid JobId,
    string Kind,
    JsonObject Request,
    JobState State,
    string StartedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt,
    int Total,
    int Done,
    int Failed,
    bool HasResult);

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>No node has begun.</summary>
    Waiting,

    /// <summary>A node is at it, or was when it died; then another goes on.</summary>
    Running,

    /// <summary>Every item was tried. Some may have failed.</summary>
    Done,

    /// <summary>Every item failed.</summary>
    Failed,
}

/// <summary>One item of a job.</summary>
/// <param name="Item">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Message">Why it failed, or what came of it; null when there is nothing to be said.</param>
/// <param name="FinishedAt">When it was tried, or null.</param>
public sealed record JobItem(string Item, JobItemState State, string? Message, DateTimeOffset? FinishedAt);

/// <summary>Where an item stands.</summary>
public enum JobItemState
{
    /// <summary>Not tried yet.</summary>
    Waiting,

    /// <summary>Done, once.</summary>
    Done,

    /// <summary>It could not be done; nothing of it was.</summary>
    Failed,
}

namespace PolicyForge.Jobs;

/// <summary>When the timers fire.</summary>
/// <param name="Reminders">When reminders are written, as a cron expression: daily.</param>
/// <param name="Digest">When digests are written: on the first of the month.</param>
/// <param name="OutboxSeconds">How often mail is sent.</param>
/// <param name="JobsSeconds">How often a node looks for jobs that are not done.</param>
/// <param name="RepeatsSeconds">How often requests that nobody sends again are forgotten.</param>
public sealed record TimerSettings(
    string Reminders = "0 0 6 * * ?",
    string Digest = "0 30 6 1 * ?",
    int OutboxSeconds = 60,
    int JobsSeconds = 5,
    int RepeatsSeconds = 3600);

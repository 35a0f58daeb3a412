namespace PolicyForge.Core.Record.Working;

/// <summary>Where there is work to do, across all organisations. The work itself is done in the scope of each.</summary>
public interface IDueWork
{
    /// <summary>All organisations.</summary>
    Task<IReadOnlyList<string>> OrganisationsAsync(CancellationToken cancellation);

    /// <summary>All organisations, and those that only the audit remembers.</summary>
    Task<IReadOnlyList<string>> AuditedOrganisationsAsync(CancellationToken cancellation);

    /// <summary>Those with a review that falls due until a day.</summary>
    Task<IReadOnlyList<string>> OrganisationsWithReviewsAsync(DateOnly until, CancellationToken cancellation);

    /// <summary>Those with mail whose time has come.</summary>
    Task<IReadOnlyList<string>> OrganisationsWithWaitingMailAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Forgets, for everybody, the requests done before a time that could be sent again, and tells how many.</summary>
    Task<long> ForgetRepeatsAsync(DateTimeOffset before, CancellationToken cancellation);

    /// <summary>Jobs that are not done and that no node has, the oldest first.</summary>
    Task<IReadOnlyList<UnfinishedJob>> UnfinishedJobsAsync(DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>A job that is not done.</summary>
/// <param name="OrganisationId">Whose it is.</param>
/// <param name="JobId">The job.</param>
/// <param name="Kind">What it does.</param>
public sealed record UnfinishedJob(string OrganisationId, Guid JobId, string Kind);

using PolicyForge.Core.Record.Working;

namespace PolicyForge.Core.Record.Stores;

/// <summary>Long work, its items and its progress.</summary>
public interface IJobStore
{
    /// <summary>Adds a job with its items.</summary>
    Task AddAsync(string organisation, Job job, IReadOnlyCollection<string> items, CancellationToken cancellation);

    /// <summary>A job with its progress, or null.</summary>
    Task<Job?> FindAsync(string organisation, Guid job, CancellationToken cancellation);

    /// <summary>A page of a job's items, by name.</summary>
    Task<IReadOnlyList<JobItem>> ItemsAsync(string organisation, Guid job, JobItemState? state, string? after, int limit, CancellationToken cancellation);

    /// <summary>Takes or renews a job; false when it is finished or somebody else has it.</summary>
    Task<bool> LeaseAsync(string organisation, Guid job, JobLease lease, CancellationToken cancellation);

    /// <summary>Gives a job back; false when somebody else has it.</summary>
    Task<bool> ReleaseAsync(string organisation, Guid job, Guid holder, CancellationToken cancellation);

    /// <summary>Notes what came of an item; false when that was noted before.</summary>
    Task<bool> NoteItemAsync(string organisation, Guid job, JobItem item, CancellationToken cancellation);

    /// <summary>Says what is to be known of an item.</summary>
    Task ExplainItemAsync(string organisation, Guid job, string item, string message, CancellationToken cancellation);

    /// <summary>Ends a job; false when it had ended or has items that wait.</summary>
    Task<bool> FinishAsync(string organisation, Guid job, JobState state, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Keeps the file that a job made.</summary>
    Task PutResultAsync(string organisation, Guid job, Stream content, CancellationToken cancellation);

    /// <summary>The file that a job made, or null.</summary>
    Task<byte[]?> ResultAsync(string organisation, Guid job, CancellationToken cancellation);

    /// <summary>A page of the Word files in force of some organisations, by organisation and policy.</summary>
    Task<IReadOnlyList<DocumentInForce>> DocumentsAsync(IReadOnlyCollection<string> organisations, DocumentInForce? after, int limit, CancellationToken cancellation);
}

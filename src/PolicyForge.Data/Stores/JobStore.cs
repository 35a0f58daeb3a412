using PolicyForge.Core.Record.Stores;
using PolicyForge.Core.Record.Working;

namespace PolicyForge.Data.Stores;

/// <summary>Long work, its items and its progress.</summary>
internal sealed partial class JobStore(Session session) : IJobStore
{
    public Task AddAsync(string organisation, Job job, IReadOnlyCollection<string> items, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO jobs (organisation_id, job_id, kind, request, started_by, created_at)
        VALUES (@Organisation, @JobId, @Kind, @Request, @StartedBy, @CreatedAt);
        INSERT INTO job_items (organisation_id, job_id, item)
        SELECT DISTINCT
            @Organisation,
            @JobId,
            i.item
        FROM unnest(@Items) AS i (item)
        """,
        new { Organisation = organisation, job.JobId, job.Kind, job.Request, job.StartedBy, job.CreatedAt, Items = items.ToArray() });

    public Task<Job?> FindAsync(string organisation, Guid job, CancellationToken cancellation) =>
        session.FindAsync<Job>(
            """
            SELECT
                j.job_id,
                j.kind,
                j.request,
                j.state,
                j.started_by,
                j.created_at,
                j.finished_at,
                count(i.item)::integer AS total,
                (count(*) FILTER (WHERE i.state = 'done'))::integer AS done,
                (count(*) FILTER (WHERE i.state = 'failed'))::integer AS failed,
                j.result IS NOT NULL AS has_result
            FROM jobs j
            LEFT JOIN job_items i ON i.organisation_id = j.organisation_id AND i.job_id = j.job_id
            WHERE j.organisation_id = @Organisation
              AND j.job_id = @Job
            GROUP BY j.organisation_id, j.job_id
            """,
            new { Organisation = organisation, Job = job });

    public Task<IReadOnlyList<JobItem>> ItemsAsync(string organisation, Guid job, JobItemState? state, string? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<JobItem>(
            """
            SELECT
                i.item,
                i.state,
                i.message,
                i.finished_at
            FROM job_items i
            WHERE i.organisation_id = @Organisation
              AND i.job_id = @Job
              AND (@State::text IS NULL OR i.state = @State)
              AND (@After::text IS NULL OR i.item > @After)
            ORDER BY i.item
            LIMIT @Limit
            """,
            new { Organisation = organisation, Job = job, State = state is { } one ? Word(one) : null, After = after, Limit = limit });

    public async Task<bool> NoteItemAsync(string organisation, Guid job, JobItem item, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            UPDATE job_items
            SET state = @State, message = @Message, finished_at = @FinishedAt
            WHERE organisation_id = @Organisation
              AND job_id = @Job
              AND item = @Item
              AND state = 'waiting'
            """,
            new { Organisation = organisation, Job = job, item.Item, State = Word(item.State), item.Message, item.FinishedAt }) == 1;

    public Task ExplainItemAsync(string organisation, Guid job, string item, string message, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE job_items
        SET message = @Message
        WHERE organisation_id = @Organisation
          AND job_id = @Job
          AND item = @Item
        """,
        new { Organisation = organisation, Job = job, Item = item, Message = message });

    private static string Word<T>(T state)
        where T : struct, Enum => state.ToString().ToLowerInvariant();
}

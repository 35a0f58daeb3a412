using PolicyForge.Core.Record.Working;

namespace PolicyForge.Data.Stores;

/// <summary>Who is at a job, and what comes of it.</summary>
internal sealed partial class JobStore
{
    public async Task<bool> LeaseAsync(string organisation, Guid job, JobLease lease, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            UPDATE jobs
            SET state = 'running', lease_holder = @Holder, lease_until = @Until
            WHERE organisation_id = @Organisation
              AND job_id = @Job
              AND state IN ('waiting', 'running')
              AND (lease_until IS NULL OR lease_until <= @Now OR lease_holder = @Holder)
            """,
            new { Organisation = organisation, Job = job, lease.Holder, lease.Now, lease.Until }) == 1;

    public async Task<bool> ReleaseAsync(string organisation, Guid job, Guid holder, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            UPDATE jobs
            SET lease_holder = NULL, lease_until = NULL
            WHERE organisation_id = @Organisation
              AND job_id = @Job
              AND lease_holder = @Holder
            """,
            new { Organisation = organisation, Job = job, Holder = holder }) == 1;

    public async Task<bool> FinishAsync(string organisation, Guid job, JobState state, DateTimeOffset now, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            UPDATE jobs
            SET state = @State, finished_at = @Now
            WHERE organisation_id = @Organisation
              AND job_id = @Job
              AND state = 'running'
              AND NOT EXISTS (SELECT FROM job_items i WHERE i.organisation_id = @Organisation AND i.job_id = @Job AND i.state = 'waiting')
            """,
            new { Organisation = organisation, Job = job, State = Word(state), Now = now }) == 1;

    public Task PutResultAsync(string organisation, Guid job, Stream content, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE jobs
        SET result = @Content
        WHERE organisation_id = @Organisation
          AND job_id = @Job
        """,
        new { Organisation = organisation, Job = job, Content = content });

    public Task<byte[]?> ResultAsync(string organisation, Guid job, CancellationToken cancellation) =>
        session.FindAsync<byte[]>(
            """
            SELECT j.result
            FROM jobs j
            WHERE j.organisation_id = @Organisation
              AND j.job_id = @Job
            """,
            new { Organisation = organisation, Job = job });

    public Task<IReadOnlyList<DocumentInForce>> DocumentsAsync(IReadOnlyCollection<string> organisations, DocumentInForce? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<DocumentInForce>(
            """
            SELECT
                a.organisation_id,
                a.policy_id,
                a.version,
                a.adopted_at,
                d.content
            FROM adoptions a
            JOIN adopted_documents d
                ON d.organisation_id = a.organisation_id
                AND d.policy_id = a.policy_id
                AND d.number = a.number
            WHERE a.organisation_id = ANY(@Organisations)
              AND a.status = 'adopted'
              AND (@AfterPolicy::text IS NULL OR (a.organisation_id, a.policy_id) > (@AfterOrganisation, @AfterPolicy))
            ORDER BY a.organisation_id, a.policy_id
            LIMIT @Limit
            """,
            new { Organisations = organisations.ToArray(), AfterOrganisation = after?.OrganisationId, AfterPolicy = after?.PolicyId, Limit = limit });
}

using System.Data.Common;
using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Messaging;

namespace PolicyForge.Core.Record.Working;

/// <summary>One node's hold on a job, and what it notes there. Each note is a short transaction of its own.</summary>
internal sealed class JobHold(IRecord record, UnfinishedJob job, TimeProvider clock, TimeSpan lease)
{
    private readonly Guid _holder = Guid.NewGuid();
    private DateTimeOffset _until;

    public async Task<bool> TakeAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        _until = now + lease;
        return await InAsync(jobs => jobs.Jobs.LeaseAsync(job.OrganisationId, job.JobId, new JobLease(_holder, now, _until), cancellation), cancellation);
    }

    /// <summary>Renews the lease when a good part of it is over; false when another node has the job.</summary>
    public async Task<bool> KeepAsync(CancellationToken cancellation) =>
        _until - clock.GetUtcNow() > lease / 2 || await TakeAsync(cancellation);

    public Task<IReadOnlyList<JobTask>> WaitingAsync(int limit, CancellationToken cancellation) => InAsync<IReadOnlyList<JobTask>>(
        async transaction =>
        {
            var found = await transaction.Jobs.FindAsync(job.OrganisationId, job.JobId, cancellation) ?? throw new NotThereException();
            var caller = new Caller(job.OrganisationId, found.StartedBy, null, "job", Privileges.All);
            var items = await transaction.Jobs.ItemsAsync(job.OrganisationId, job.JobId, JobItemState.Waiting, after: null, limit, cancellation);
            return [.. items.Select(item => new JobTask(job.JobId, caller, found.Request, item.Item))];
        },
        cancellation);

    public Task<bool> NoteAsync(JobTask task, JobItemState state, string? message, CancellationToken cancellation) =>
        InAsync(transaction => transaction.Jobs.NoteItemAsync(job.OrganisationId, job.JobId, new JobItem(task.Item, state, message, clock.GetUtcNow()), cancellation), cancellation);

    public Task<bool> FinishAsync(CancellationToken cancellation) => InAsync(
        async transaction =>
        {
            var found = await transaction.Jobs.FindAsync(job.OrganisationId, job.JobId, cancellation) ?? throw new NotThereException();
            var state = found.Total > 0 && found.Failed == found.Total ? JobState.Failed : JobState.Done;
            if (await transaction.Jobs.FinishAsync(job.OrganisationId, job.JobId, state, clock.GetUtcNow(), cancellation))
                await transaction.Messages.NotifyAsync([Ended(found)], cancellation);
            return true;
        },
        cancellation);

    /// <summary>Lets the next node have the job at once, where it is not finished. If even that fails the lease ends by itself.</summary>
    public async Task ReleaseAsync()
    {
        try
        {
            await InAsync(transaction => transaction.Jobs.ReleaseAsync(job.OrganisationId, job.JobId, _holder, CancellationToken.None), CancellationToken.None);
        }
        catch (DbException)
        {
            // What went wrong before is what the caller should hear of.
        }
    }

    private Notice Ended(Job found) => new(
        job.OrganisationId,
        Guid.CreateVersion7(),
        "job-ended",
        PolicyId: null,
        new JsonObject { ["job"] = job.JobId.ToString(), ["kind"] = job.Kind, ["done"] = found.Done, ["failed"] = found.Failed },
        clock.GetUtcNow(),
        ReadAt: null);

    private async Task<T> InAsync<T>(Func<IRecordTransaction, Task<T>> body, CancellationToken cancellation)
    {
        await using var transaction = await record.BeginAsync(Caller.Job(job.Kind, job.OrganisationId), "run job", cancellation);
        var result = await body(transaction);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}

/// <summary>A node's claim on a job.</summary>
/// <param name="Holder">One run on one node.</param>
/// <param name="Now">When it claims.</param>
/// <param name="Until">Until when it has it, unless it renews.</param>
public sealed record JobLease(Guid Holder, DateTimeOffset Now, DateTimeOffset Until);

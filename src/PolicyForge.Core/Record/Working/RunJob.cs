using System.Data.Common;

namespace PolicyForge.Core.Record.Working;

/// <summary>
/// Does a job's items that are not done. A node holds a job by a lease that it renews; when it dies, the lease ends and
/// another goes on. Each item is done once, even when a node that was thought dead comes back.
/// </summary>
/// <param name="record">The record itself: what stands in for it in a request has no place here.</param>
/// <param name="works">The kinds of work that this node can do.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="lease">How long a node that says nothing keeps a job; 20 seconds when not given.</param>
public sealed class RunJob(IRecord record, IEnumerable<IJobWork> works, TimeProvider clock, TimeSpan? lease = null)
{
    private const int PageSize = 100;
    private static readonly TimeSpan UsualLease = TimeSpan.FromSeconds(20);

    /// <summary>Works until the job is finished or lost to another node; false when there was nothing to take.</summary>
    /// <exception cref="DbException">The database failed; the job stays as it is for another try.</exception>
    public async Task<bool> RunAsync(UnfinishedJob unfinished, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(unfinished);
        if (works.FirstOrDefault(work => work.Kind == unfinished.Kind) is not { } work)
            return false;
        var hold = new JobHold(record, unfinished, clock, lease ?? UsualLease);
        if (!await hold.TakeAsync(cancellation))
            return false;
        try
        {
            if (await RunItemsAsync(work, hold, cancellation))
                await hold.FinishAsync(cancellation);
        }
        finally
        {
            await hold.ReleaseAsync();
        }
        return true;
    }

    private async Task<bool> RunItemsAsync(IJobWork work, JobHold hold, CancellationToken cancellation)
    {
        while (await hold.WaitingAsync(PageSize, cancellation) is { Count: > 0 } tasks)
        {
            foreach (var task in tasks)
            {
                if (!await hold.KeepAsync(cancellation))
                    return false;
                await RunItemAsync(work, hold, task, cancellation);
            }
        }
        return true;
    }

    private async Task RunItemAsync(IJobWork work, JobHold hold, JobTask task, CancellationToken cancellation)
    {
        try
        {
            await work.RunItemAsync(new UseCases(new ItemRecord(record, task, clock)), task, cancellation);
            await hold.NoteAsync(task, JobItemState.Done, message: null, cancellation);
        }
        catch (ItemTakenException)
        {
            // Another node was quicker; there is nothing left to do.
        }
        catch (RecordException refused)
        {
            await hold.NoteAsync(task, JobItemState.Failed, refused.Message, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not DbException { IsTransient: true })
        {
            await hold.NoteAsync(task, JobItemState.Failed, $"It could not be done because of a fault of the program ({fault.GetType().Name}).", cancellation);
        }
    }
}

namespace PolicyForge.Core.Record.Working;

/// <summary>The record for one item of a job: the transaction that does the item first notes that it is done. Another node at the same item waits there, and finds it done.</summary>
internal sealed class ItemRecord(IRecord record, JobTask task, TimeProvider clock) : IRecord
{
    public async Task<IRecordTransaction> BeginAsync(Caller caller, string act, CancellationToken cancellation) =>
        await NotedAsync(await record.BeginAsync(caller, act, cancellation), cancellation);

    /// <summary>Only looks, and so is no part of the item.</summary>
    public Task<IRecordTransaction> BeginSnapshotAsync(Caller caller, string act, CancellationToken cancellation) => record.BeginSnapshotAsync(caller, act, cancellation);

    public async Task<IRecordTransaction> BeginNewAsync(Caller caller, string act, CancellationToken cancellation) =>
        await NotedAsync(await record.BeginNewAsync(caller, act, cancellation), cancellation);

    private async Task<IRecordTransaction> NotedAsync(IRecordTransaction transaction, CancellationToken cancellation)
    {
        try
        {
            if (await transaction.Jobs.NoteItemAsync(task.Caller.Home, task.JobId, new JobItem(task.Item, JobItemState.Done, null, clock.GetUtcNow()), cancellation))
                return transaction;
            throw new ItemTakenException();
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}

/// <summary>Somebody else has done the item.</summary>
internal sealed class ItemTakenException() : Exception("The item is done already.");

using PolicyForge.Core.Record;
using PolicyForge.Data;

namespace PolicyForge.Web.Api.Repeats;

/// <summary>
/// The record, for a request that may be sent again: that the request is done is recorded in the transaction that does it,
/// so neither a twin nor a crash does it twice. A route that takes such requests makes one transaction.
/// </summary>
internal sealed class RepeatSafeRecord(PostgresRecord record, IHttpContextAccessor accessor, TimeProvider clock) : IRecord
{
    public async Task<IRecordTransaction> BeginAsync(Caller caller, string act, CancellationToken cancellation) =>
        await AnnounceAsync(caller, await record.BeginAsync(caller, act, cancellation), cancellation);

    public async Task<IRecordTransaction> BeginNewAsync(Caller caller, string act, CancellationToken cancellation) =>
        await AnnounceAsync(caller, await record.BeginNewAsync(caller, act, cancellation), cancellation);

    public Task<IRecordTransaction> BeginSnapshotAsync(Caller caller, string act, CancellationToken cancellation) =>
        record.BeginSnapshotAsync(caller, act, cancellation);

    // Before anything else is done: a twin waits here until this transaction is through.
    private async Task<IRecordTransaction> AnnounceAsync(Caller caller, IRecordTransaction transaction, CancellationToken cancellation)
    {
        if (accessor.HttpContext?.Features.Get<PendingRequest>() is not { } pending)
            return transaction;
        try
        {
            await transaction.Repeats.AddAsync(caller.Actor, pending.Key, pending.Hash, clock.GetUtcNow(), cancellation);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}

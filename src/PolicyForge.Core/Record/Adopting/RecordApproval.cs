namespace PolicyForge.Core.Record.Adopting;

/// <summary>A step of approval to record.</summary>
/// <param name="Stage">approved, adopted, ratified, endorsed or noted.</param>
/// <param name="Body">By whom.</param>
/// <param name="Date">When.</param>
/// <param name="Minute">The minute that records it.</param>
public sealed record NewApproval(string Stage, string Body, DateOnly? Date = null, string? Minute = null)
{
    internal ApprovalRecord At(int position) => new(
        position,
        Given.Words("stage", Stage, "the stage: approved, adopted, ratified, endorsed or noted"),
        Given.Words("body", Body, "the body that approved it"),
        Date,
        Given.OptionalWords("minute", Minute));
}

/// <summary>Records who approved an adoption in hand.</summary>
public sealed class RecordApproval(UseCases useCases, TimeProvider time)
{
    /// <summary>Adds the approval after those before.</summary>
    /// <param name="caller">Who is asking; needs to approve.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="expected">The revision that the caller saw.</param>
    /// <param name="approval">The approval.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">A field cannot be read, or the adoption is in force.</exception>
    /// <exception cref="ConflictException">Somebody changed the adoption in the meantime.</exception>
    public Task<AdoptionRecord> RunAsync(Caller caller, AdoptionKey key, long expected, NewApproval approval, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(approval);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Approve, nameof(RecordApproval), Record, cancellation);

        async Task<AdoptionRecord> Record(IRecordTransaction record) =>
            await AddAsync(record, await InHand.FindAsync(record, key, expected, cancellation), approval, new Signature(caller.Actor, time.GetUtcNow()), cancellation);
    }

    internal static async Task<AdoptionRecord> AddAsync(IRecordTransaction record, AdoptionRecord adoption, NewApproval approval, Signature by, CancellationToken cancellation)
    {
        var added = approval.At(adoption.Approvals.Select(other => other.Position).DefaultIfEmpty().Max() + 1);
        var changed = AdoptionCheck.Checked(adoption with { Approvals = [.. adoption.Approvals, added] });
        var saved = await InHand.SaveAsync(record, Course.Placed(changed), cancellation);
        await record.Adoptions.AddApprovalAsync(adoption.Key, added, by, cancellation);
        return saved;
    }
}

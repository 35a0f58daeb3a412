namespace PolicyForge.Core.Record.Adopting;

/// <summary>Takes an approval back that was recorded by mistake.</summary>
public sealed class RemoveApproval(UseCases useCases)
{
    /// <summary>Removes the approval.</summary>
    /// <param name="caller">Who is asking; needs to approve.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="expected">The revision that the caller saw.</param>
    /// <param name="position">The approval's place.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ConflictException">Somebody changed the adoption in the meantime.</exception>
    public Task<AdoptionRecord> RunAsync(Caller caller, AdoptionKey key, long expected, int position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Approve, nameof(RemoveApproval), Remove, cancellation);

        async Task<AdoptionRecord> Remove(IRecordTransaction record)
        {
            var adoption = await InHand.FindAsync(record, key, expected, cancellation);
            var left = adoption.Approvals.Where(approval => approval.Position != position).ToList();
            if (left.Count == adoption.Approvals.Count)
                throw new NotThereException();
            var changed = AdoptionCheck.Checked(adoption with { Approvals = left });
            var saved = await InHand.SaveAsync(record, Course.Placed(changed), cancellation);
            await record.Adoptions.RemoveApprovalAsync(key, position, cancellation);
            return saved;
        }
    }
}

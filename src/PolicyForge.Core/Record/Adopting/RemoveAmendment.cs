namespace PolicyForge.Core.Record.Adopting;

/// <summary>Takes a local edit back.</summary>
public sealed class RemoveAmendment(UseCases useCases)
{
    /// <summary>Removes the amendment.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="expected">The revision that the caller saw.</param>
    /// <param name="position">The amendment's place.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ConflictException">Somebody changed the adoption in the meantime.</exception>
    public Task<AdoptionRecord> RunAsync(Caller caller, AdoptionKey key, long expected, int position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Edit, nameof(RemoveAmendment), Remove, cancellation);

        async Task<AdoptionRecord> Remove(IRecordTransaction record)
        {
            var adoption = await InHand.FindAsync(record, key, expected, cancellation);
            var left = adoption.Amendments.Where(amendment => amendment.Position != position).ToList();
            if (left.Count == adoption.Amendments.Count)
                throw new NotThereException();
            var saved = await InHand.SaveAsync(record, adoption with { Amendments = left }, cancellation);
            await record.Adoptions.RemoveAmendmentAsync(key, position, cancellation);
            return saved;
        }
    }
}

using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Gives up an adoption in hand, so that another can be started. What is in force stays in force.</summary>
public sealed class AbandonAdoption(UseCases useCases)
{
    /// <summary>Abandons the adoption.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="expected">The revision that the caller saw.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">It is in force.</exception>
    /// <exception cref="ConflictException">Somebody changed the adoption in the meantime.</exception>
    public Task<AdoptionRecord> RunAsync(Caller caller, AdoptionKey key, long expected, string? reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Edit, nameof(AbandonAdoption), Abandon, cancellation);

        async Task<AdoptionRecord> Abandon(IRecordTransaction record)
        {
            var adoption = await InHand.FindAsync(record, key, expected, cancellation);
            return await InHand.SaveAsync(record, adoption with { Status = AdoptionStatus.Withdrawn, WithdrawnReason = Given.OptionalWords("reason", reason) }, cancellation);
        }
    }
}

using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Takes a policy out of force without another in its place.</summary>
public sealed class WithdrawAdoption(UseCases useCases)
{
    /// <summary>Withdraws the adoption in force.</summary>
    /// <param name="caller">Who is asking; needs to approve.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="expected">The revision that the caller saw.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">It is not in force, or no reason is given.</exception>
    /// <exception cref="ConflictException">Somebody changed the adoption in the meantime.</exception>
    public Task<AdoptionRecord> RunAsync(Caller caller, AdoptionKey key, long expected, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Approve, nameof(WithdrawAdoption), Withdraw, cancellation);

        async Task<AdoptionRecord> Withdraw(IRecordTransaction record)
        {
            var adoption = await InHand.AnyAsync(record, key, expected, cancellation);
            if (adoption.Status != AdoptionStatus.Adopted)
                throw new RefusedException("", "Only what is in force can be withdrawn.");
            var words = Given.Words("reason", reason, "the reason");
            return await InHand.SaveAsync(record, adoption with { Status = AdoptionStatus.Withdrawn, WithdrawnReason = words }, cancellation);
        }
    }
}

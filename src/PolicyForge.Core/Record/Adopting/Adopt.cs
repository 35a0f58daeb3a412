namespace PolicyForge.Core.Record.Adopting;

/// <summary>Puts an adoption in hand into force: complete, or not at all. What is printed then stays as it is.</summary>
public sealed class Adopt(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Adopts it; what was in force is superseded.</summary>
    /// <param name="caller">Who is asking; needs to approve.</param>
    /// <param name="key">The adoption.</param>
    /// <param name="expected">The revision that the caller saw.</param>
    /// <param name="effective">From when it holds; null for the day recorded or, without one, today.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">It is not complete: each gap names its field, an answer's as <c>answers.QUESTION</c>.</exception>
    /// <exception cref="ConflictException">Somebody changed the adoption in the meantime.</exception>
    public Task<AdoptionRecord> RunAsync(Caller caller, AdoptionKey key, long expected, DateOnly? effective, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Approve, nameof(Adopt), AdoptAsync, cancellation);

        async Task<AdoptionRecord> AdoptAsync(IRecordTransaction record)
        {
            var adoption = await InHand.FindAsync(record, key, expected, cancellation);
            return await new Adopter(workspaces, time).AdoptAsync(record, caller, adoption with { Effective = effective ?? adoption.Effective }, cancellation);
        }
    }
}

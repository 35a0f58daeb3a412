namespace PolicyForge.Core.Record.Adopting;

/// <summary>Takes back the decision to stay at a version, or not to take one.</summary>
public sealed class UndoDecision(UseCases useCases)
{
    /// <summary>Undoes the decision.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="version">The model's version that was decided on.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">Nothing was decided on it.</exception>
    public Task RunAsync(Caller caller, VersionKey version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(version);
        return useCases.ChangeAsync(caller, version.Organisation, Privilege.Edit, nameof(UndoDecision), Undo, cancellation);

        async Task<bool> Undo(IRecordTransaction record)
        {
            Given.Names(version.Policy, version.Publisher, version.Version);
            return await record.Adoptions.UndoDecisionAsync(version, cancellation) ? true : throw new NotThereException();
        }
    }
}

using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Decides an answer for all those below: they inherit it and may not give another.</summary>
public sealed class LockAnswer(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Locks the answer; the result names those below who answer otherwise already.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="key">The question, which the organisation must have answered.</param>
    /// <param name="expected">The revision of the answer that the caller saw.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">There is nothing to lock, or nobody below to lock it for.</exception>
    /// <exception cref="ConflictException">Somebody answered in the meantime.</exception>
    public Task<SavedAnswer> RunAsync(Caller caller, QuestionKey key, long expected, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Edit, nameof(LockAnswer), record => LockAsync(record, caller, key, expected, cancellation), cancellation);
    }

    private async Task<SavedAnswer> LockAsync(IRecordTransaction record, Caller caller, QuestionKey key, long expected, CancellationToken cancellation)
    {
        var profile = (await record.Organisations.ProfilesAsync([key.Organisation], cancellation))[key.Organisation];
        if (profile.Kind is OrganisationKind.Maintained or OrganisationKind.Academy)
            throw new RefusedException("question", "A school has nobody below it to lock an answer for.");
        var asked = await AskedQuestion.FindAsync(workspaces, record, key, expected, cancellation);
        asked.Open();
        return await SavedAnswers.SaveAsync(record, key, key.Answer(asked.Own!.Value, locked: true, new Signature(caller.Actor, time.GetUtcNow()), expected), cancellation);
    }
}

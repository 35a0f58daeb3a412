namespace PolicyForge.Core.Record.Adopting;

/// <summary>Leaves an answer open to those below: they inherit it until they give another.</summary>
public sealed class UnlockAnswer(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Unlocks the answer.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="key">The question.</param>
    /// <param name="expected">The revision of the answer that the caller saw.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ConflictException">Somebody answered in the meantime.</exception>
    public Task<SavedAnswer> RunAsync(Caller caller, QuestionKey key, long expected, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Edit, nameof(UnlockAnswer), record => UnlockAsync(record, caller, key, expected, cancellation), cancellation);
    }

    private async Task<SavedAnswer> UnlockAsync(IRecordTransaction record, Caller caller, QuestionKey key, long expected, CancellationToken cancellation)
    {
        var asked = await AskedQuestion.FindAsync(workspaces, record, key, expected, cancellation);
        return await SavedAnswers.SaveAsync(record, key, key.Answer(asked.Own!.Value, locked: false, new Signature(caller.Actor, time.GetUtcNow()), expected), cancellation);
    }
}

using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Answers one question of a policy, for the organisation and for those below it that say nothing else.</summary>
public sealed class SaveAnswer(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    /// <summary>Saves the answer.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="key">The question.</param>
    /// <param name="value">The answer, in the form of <c>answers</c> in tenant.yaml; null removes it.</param>
    /// <param name="expected">The revision of the answer that the caller saw; null when there was none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">The question does not allow it, or those above decided it.</exception>
    /// <exception cref="ConflictException">Somebody answered in the meantime.</exception>
    public Task<SavedAnswer> RunAsync(Caller caller, QuestionKey key, JsonNode? value, long? expected, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        return useCases.ChangeAsync(caller, key.Organisation, Privilege.Edit, nameof(SaveAnswer), record => SaveAsync(record, caller, key, value, expected, cancellation), cancellation);
    }

    private async Task<SavedAnswer> SaveAsync(IRecordTransaction record, Caller caller, QuestionKey key, JsonNode? value, long? expected, CancellationToken cancellation)
    {
        var asked = await AskedQuestion.FindAsync(workspaces, record, key, expected, cancellation);
        // An answer to what is not asked any more, or is decided above, may always go.
        var read = value is null ? null : AnswerReader.Read(asked.Open(), value);
        var by = new Signature(caller.Actor, time.GetUtcNow());
        if (read is null)
            return await RemoveAsync(record, asked.Own, key, cancellation);
        var answer = key.Answer(read, asked.Own?.Locked ?? false, by, asked.Own?.Revision ?? 0);
        return await SavedAnswers.SaveAsync(record, key, answer, cancellation);
    }

    private static async Task<SavedAnswer> RemoveAsync(IRecordTransaction record, AnswerRecord? own, QuestionKey key, CancellationToken cancellation)
    {
        if (own is not null && !await record.Answers.RemoveAsync(own, cancellation))
            throw await AskedQuestion.ConflictAsync(record, key, cancellation);
        return new SavedAnswer(null, []);
    }
}

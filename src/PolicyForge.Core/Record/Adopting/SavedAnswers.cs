namespace PolicyForge.Core.Record.Adopting;

/// <summary>Saves an answer and tells who, below, it puts in the wrong.</summary>
internal static class SavedAnswers
{
    /// <param name="record">The record.</param>
    /// <param name="key">The question.</param>
    /// <param name="answer">The answer, with the revision it replaces; 0 for a new one.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<SavedAnswer> SaveAsync(IRecordTransaction record, QuestionKey key, AnswerRecord answer, CancellationToken cancellation)
    {
        var saved = answer.Revision == 0
            ? await record.Answers.AddAsync(answer, cancellation)
            : await record.Answers.ReplaceAsync(answer, cancellation);
        if (!saved)
            throw await AskedQuestion.ConflictAsync(record, key, cancellation);
        var contrary = answer.Locked ? await record.Answers.ContraryAsync(answer, cancellation) : [];
        return new SavedAnswer(answer with { Revision = answer.Revision + 1 }, contrary);
    }
}

using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Core.Record.Stores;

/// <summary>Answers and locks.</summary>
public interface IAnswerStore
{
    /// <summary>What some organisations answered for a policy.</summary>
    Task<IReadOnlyList<AnswerRecord>> OfPolicyAsync(IReadOnlyCollection<string> organisations, string policy, CancellationToken cancellation);

    /// <summary>The version whose questions an organisation answers: of what it has in hand, else in force, else the latest that it is offered. Null when there is none.</summary>
    Task<ModelText?> QuestionsAsync(string organisation, string policy, CancellationToken cancellation);

    /// <summary>Adds an answer; false when the question has one.</summary>
    Task<bool> AddAsync(AnswerRecord answer, CancellationToken cancellation);

    /// <summary>Replaces the answer of the revision that is given; false when it has changed since.</summary>
    Task<bool> ReplaceAsync(AnswerRecord answer, CancellationToken cancellation);

    /// <summary>Removes the answer of the revision that is given; false when it has changed since.</summary>
    Task<bool> RemoveAsync(AnswerRecord answer, CancellationToken cancellation);

    /// <summary>Who, of those below that can be read, answers the same question in another way.</summary>
    Task<IReadOnlyList<ContraryAnswer>> ContraryAsync(AnswerRecord answer, CancellationToken cancellation);
}

namespace PolicyForge.Core.Record.Stores;

/// <summary>Answers and locks.</summary>
public interface IAnswerStore
{
    /// <summary>What some organisations answered for a policy.</summary>
    Task<IReadOnlyList<AnswerRecord>> OfPolicyAsync(IReadOnlyCollection<string> organisations, string policy, CancellationToken cancellation);
}

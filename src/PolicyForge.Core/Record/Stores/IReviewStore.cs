using PolicyForge.Core.Record.Reviewing;

namespace PolicyForge.Core.Record.Stores;

/// <summary>What is to be reviewed, and why.</summary>
public interface IReviewStore
{
    /// <summary>A page of the policies in force of some organisations, in the order of their due dates.</summary>
    /// <param name="organisations">Whose.</param>
    /// <param name="on">The day to look from.</param>
    /// <param name="reason">Those to be looked at for a reason; null for all.</param>
    /// <param name="after">The place to go on from, or null.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<ReviewItem>> PageAsync(IReadOnlyCollection<string> organisations, DateOnly on, ReviewReason? reason, ReviewPlace? after, int limit, CancellationToken cancellation);

    /// <summary>A policy in force, or null.</summary>
    Task<ReviewItem?> OfPolicyAsync(string organisation, string policy, DateOnly on, CancellationToken cancellation);

    /// <summary>How many there are for each reason.</summary>
    Task<ReviewCounts> CountAsync(IReadOnlyCollection<string> organisations, DateOnly on, CancellationToken cancellation);
}

using PolicyForge.Core.Record.Overseeing;

namespace PolicyForge.Core.Record.Stores;

/// <summary>What a trust sees of all its academies at once.</summary>
public interface IOverviewStore
{
    /// <summary>What each academy has of every policy that one of them has, or that the caller is offered; by name and title.</summary>
    Task<IReadOnlyList<MatrixCell>> MatrixAsync(IReadOnlyCollection<string> academies, DateOnly on, CancellationToken cancellation);

    /// <summary>The latest version of each policy that an organisation is offered, without its body.</summary>
    Task<IReadOnlyList<OfferedVersion>> OfferedAsync(string organisation, CancellationToken cancellation);

    /// <summary>How much an organisation has answered, by policy.</summary>
    Task<IReadOnlyList<AnswerCount>> AnswerCountsAsync(string organisation, CancellationToken cancellation);

    /// <summary>What some organisations prepare, by organisation and policy, after a place and at most so many.</summary>
    Task<IReadOnlyList<AwaitingAdoption>> AwaitingAsync(IReadOnlyCollection<string> organisations, AdoptionKey? after, int limit, CancellationToken cancellation);
}

using System.Runtime.CompilerServices;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Core.Record.Reviewing;

/// <summary>Which organisations and which day a review is about.</summary>
internal static class ReviewScope
{
    private const int PageSize = 1000;

    public static IReadOnlyCollection<string> Reached(this Scope scope, string organisation, bool below) =>
        below && organisation == scope.Home ? scope.Reads : [organisation];

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>All reviews in pages; no page after one that goes beyond <paramref name="until"/>.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<ReviewItem>> PagesAsync(this IReviewStore reviews, IReadOnlyCollection<string> organisations, DateOnly on, DateOnly? until, [EnumeratorCancellation] CancellationToken cancellation, ReviewReason? reason = null)
    {
        ReviewPlace? after = null;
        do
        {
            var page = await reviews.PageAsync(organisations, on, reason, after, PageSize, cancellation);
            yield return page;
            after = page.Count == PageSize ? page[^1].Place : null;
        }
        while (after is { Due: var due } && (until is null || due <= until));
    }
}

namespace PolicyForge.Core.Record.Reviewing;

/// <summary>Lists policies in force in the order of their review dates: of an organisation, or of all that it reaches.</summary>
public sealed class ListReviews(UseCases useCases, TimeProvider clock)
{
    /// <summary>A page of them.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose; when it is the caller's own and <paramref name="below"/> is set, a trust's academies or the schools a council maintains too.</param>
    /// <param name="below">Whether those below count too.</param>
    /// <param name="reason">Those that are to be looked at for a reason; null for all.</param>
    /// <param name="after">The place of the last one of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<ReviewItem>> RunAsync(Caller caller, string organisation, bool below, ReviewReason? reason, ReviewPlace? after, int limit, CancellationToken cancellation) =>
        useCases.ReadAsync(
            caller,
            organisation,
            "list reviews",
            record => record.Reviews.PageAsync(record.Scope.Reached(organisation, below), clock.Today(), reason, after, limit, cancellation),
            cancellation);
}

/// <summary>A page of reviews, and how many there are in all.</summary>
/// <param name="Counts">How many there are for each reason.</param>
/// <param name="Items">The page.</param>
public sealed record ReviewsView(ReviewCounts Counts, IReadOnlyList<ReviewItem> Items);

/// <summary>Reads what <see cref="ListReviews"/> lists and <see cref="CountReviews"/> counts.</summary>
public sealed class ReadReviews(UseCases useCases, TimeProvider clock)
{
    /// <summary>The counts, and a page of them.</summary>
    /// <inheritdoc cref="ListReviews.RunAsync"/>
    public async Task<ReviewsView> RunAsync(Caller caller, string organisation, bool below, ReviewReason? reason, ReviewPlace? after, int limit, CancellationToken cancellation)
    {
        // Each looks through thousands where a council asks; so they do at the same time.
        var counts = new CountReviews(useCases, clock).RunAsync(caller, organisation, below, cancellation);
        var items = new ListReviews(useCases, clock).RunAsync(caller, organisation, below, reason, after, limit, cancellation);
        await Task.WhenAll(counts, items);
        return new ReviewsView(await counts, await items);
    }
}

/// <summary>Counts what <see cref="ListReviews"/> lists.</summary>
public sealed class CountReviews(UseCases useCases, TimeProvider clock)
{
    /// <summary>The counts for each reason.</summary>
    public Task<ReviewCounts> RunAsync(Caller caller, string organisation, bool below, CancellationToken cancellation) =>
        useCases.ReadAsync(
            caller,
            organisation,
            "count reviews",
            record => record.Reviews.CountAsync(record.Scope.Reached(organisation, below), clock.Today(), cancellation),
            cancellation);
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Reviewing;

/// <summary>What is to be reviewed, and why.</summary>
internal static class ReviewRoutes
{
    private const string DateForm = "yyyy-MM-dd";

    public static void MapReviews(this RouteGroupBuilder organisation)
    {
        var reviews = organisation.MapGroup("/reviews").WithTags("Reviews");
        reviews.MapGet("", ListAsync).WithName("ListReviews");
        reviews.MapGet("/counts", CountAsync).WithName("CountReviews");
    }

    /// <summary>Lists policies in force in the order of their review dates.</summary>
    internal static async Task<Sent<Page<ReviewItem>>> ListAsync(string organisation, [AsParameters] ReviewQuery query, [AsParameters] Paging paging, Caller caller, ListReviews reviews, CancellationToken cancellation)
    {
        var found = await reviews.RunAsync(caller, organisation, query.Below ?? false, Word.Query<ReviewReason>("reason", query.Reason), Place(paging), paging.Size() + 1, cancellation);
        return paging.Send(found, last => [last.ReviewDue?.ToString(DateForm, CultureInfo.InvariantCulture) ?? "", last.OrganisationId, last.PolicyId]);
    }

    /// <summary>Counts the policies in force, and those to be looked at for each reason.</summary>
    internal static async Task<Sent<ReviewCounts>> CountAsync(string organisation, bool? below, Caller caller, CountReviews reviews, CancellationToken cancellation) =>
        new(await reviews.RunAsync(caller, organisation, below ?? false, cancellation));

    private static ReviewPlace? Place(Paging paging) => paging.Key(parts: 3) switch
    {
        null => null,
        ["", var organisation, var policy] => new(null, organisation, policy),
        [var due, var organisation, var policy] when DateOnly.TryParseExact(due, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new(day, organisation, policy),
        _ => throw Paging.Misplaced(),
    };
}

/// <summary>Which reviews to list.</summary>
/// <param name="Below">Whether those of a trust's academies, or of the schools that a council maintains, count too.</param>
/// <param name="Reason">Those to be looked at for this reason: overdue, due_soon, no_date, newer_model or new_edition.</param>
internal sealed record ReviewQuery([FromQuery(Name = "below")] bool? Below, [FromQuery(Name = "reason")] string? Reason);

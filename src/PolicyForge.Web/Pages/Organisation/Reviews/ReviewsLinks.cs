using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Reviews;

/// <summary>The addresses of the reviews.</summary>
internal static class ReviewsLinks
{
    public static string Reviews(string organisation, ReviewReason? reason = null, ReviewPlace? after = null) =>
        Links.With(Links.In(organisation, "reviews"), ("reason", reason?.ToString()), ("after", after is null ? null : ReviewCursor.Write(after)));

    public static string Csv(string organisation, ReviewReason? reason) => Links.With(Links.In(organisation, "reviews.csv"), ("reason", reason?.ToString()));
}

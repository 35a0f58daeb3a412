using System.Globalization;
using PolicyForge.Core.Record.Reviewing;

namespace PolicyForge.Web.Pages.Organisation.Reviews;

/// <summary>A place among the reviews, as an address holds it.</summary>
internal static class ReviewCursor
{
    private const char Separator = '~';
    private const string DateForm = "yyyy-MM-dd";

    public static string Write(ReviewPlace place) => string.Join(Separator, place.Due?.ToString(DateForm, CultureInfo.InvariantCulture), place.OrganisationId, place.PolicyId);

    /// <summary>The place; the beginning for what is none.</summary>
    public static ReviewPlace? Read(string? text) => text?.Split(Separator) switch
    {
        ["", var organisation, var policy] => new(null, organisation, policy),
        [var due, var organisation, var policy] when DateOnly.TryParseExact(due, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new(day, organisation, policy),
        _ => null,
    };
}

using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Tests.Reviews;

public sealed class ReviewDateTests
{
    private static readonly DateOnly Approved = new(2025, 6, 26);

    [Theory]
    [InlineData("1 year", "1 year", "2026-06-26")]
    [InlineData("2 years", "2 years", "2027-06-26")]
    [InlineData("18 months", "18 months", "2026-12-26")]
    [InlineData("2027-09-01", "1 September 2027", "2027-09-01")]
    [InlineData("Autumn 2026", "Autumn 2026", "2026-12-31")]
    [InlineData("Spring 2027", "Spring 2027", "2027-04-30")]
    [InlineData("summer 2027", "Summer 2027", "2027-08-31")]
    public void The_three_forms_print_as_given_and_fall_due_on_a_day(string given, string printed, string due)
    {
        var review = ReviewDate.Parse(given).ShouldNotBeNull();
        review.Text.ShouldBe(printed);
        DateText.Iso(review.Due(Approved)!.Value).ShouldBe(due);
    }

    [Theory]
    [InlineData("annual")]
    [InlineData("0 years")]
    [InlineData("two years")]
    [InlineData("Winter 2026")]
    [InlineData("2027-13-01")]
    [InlineData("")]
    public void Anything_else_is_no_review_date(string given) => ReviewDate.Parse(given).ShouldBeNull();

    [Fact]
    public void A_cycle_with_nothing_to_count_from_is_never_due() => ReviewDate.Parse("1 year")!.Due(null).ShouldBeNull();

    [Theory]
    [InlineData("1 year", "Annual")]
    [InlineData("2 years", "Every 2 years")]
    [InlineData("18 months", "Every 18 months")]
    public void A_cycle_is_a_term_of_policy(string given, string every) => ((ReviewCycle)ReviewDate.Parse(given)!).Every.ShouldBe(every);

    [Theory]
    [InlineData("2026-01-14", ReviewState.Overdue)]
    [InlineData("2026-01-15", ReviewState.DueSoon)]
    [InlineData("2026-04-15", ReviewState.DueSoon)]
    [InlineData("2026-04-16", ReviewState.Later)]
    public void Ninety_days_ahead_is_soon(string due, ReviewState state) =>
        ReviewSchedule.State(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 1, 15)).ShouldBe(state);
}

using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Reviews;
using PolicyForge.Core.Tests.Support;

namespace PolicyForge.Core.Tests.Reviews;

public sealed class ReviewScheduleTests : IDisposable
{
    private readonly TestWorkspace _workspace = new TestWorkspace().Policy("", "## One {#one}\n\n1. {#a} Text.\n");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Reviews_are_listed_by_the_day_they_fall_due()
    {
        _workspace
            .Academy("status: adopted\nreview: Summer 2027")
            .School("status: adopted\neffective: 2024-09-01\nreview: 1 year");
        var rows = _workspace.Load().Reviews(null, TestWorkspace.Today).Rows;
        rows.Select(row => (row.OrganisationId, row.State, row.Review)).ShouldBe([("oak-school", ReviewState.Overdue, "1 year"), ("hillside-academy", ReviewState.Later, "Summer 2027")]);
        rows[0].Due.ShouldBe(new DateOnly(2025, 9, 1));
        rows[0].Title.ShouldBe("Demonstration");
    }

    [Fact]
    public void A_cycle_counts_from_the_last_approval()
    {
        _workspace.Academy("status: adopted\neffective: 2020-01-01\nreview: 1 year\napprovals:\n  - {stage: approved, body: LGB, date: 2025-06-26}\n  - {stage: ratified, body: Board, date: 2025-07-17}");
        _workspace.Load().Reviews("hillside-academy", TestWorkspace.Today).Rows[0].Due.ShouldBe(new DateOnly(2026, 7, 17));
    }

    [Fact]
    public void A_trust_sees_its_academies_and_a_council_the_schools_it_maintains()
    {
        _workspace.Academy("status: adopted\nreview: Summer 2027").School("status: adopted\nreview: Summer 2027");
        var workspace = _workspace.Load();
        workspace.Reviews("beacon-trust", TestWorkspace.Today).Rows.ShouldHaveSingleItem().OrganisationId.ShouldBe("hillside-academy");
        workspace.Reviews("northmoor-council", TestWorkspace.Today).Rows.ShouldHaveSingleItem().OrganisationId.ShouldBe("oak-school");
        workspace.Reviews("oak-school", TestWorkspace.Today).Rows.Count.ShouldBe(1);
        workspace.Reviews("oak-scool", TestWorkspace.Today).Diagnostics.ShouldHaveOne(Codes.UnknownOrganisation).Message.ShouldContain("oak-school");
    }

    [Fact]
    public void Replaced_adoptions_are_not_reviewed()
    {
        _workspace.Academy("status: superseded\nreview: Summer 2027");
        _workspace.Load().Reviews(null, TestWorkspace.Today).Rows.ShouldBeEmpty();
    }

    [Fact]
    public void The_calendar_has_an_all_day_event_with_folded_and_escaped_lines()
    {
        var row = new ReviewRow("oak", "Oak, Elm; and a school whose name goes on and on until it has to be folded 🌟🌟", "demo", "Demonstration", "1.0", default, "Summer 2027", new DateOnly(2027, 8, 31), ReviewState.Later);
        var calendar = ReviewCalendar.Write([row, row with { Due = null }], TestWorkspace.Today);
        calendar.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        calendar.ShouldContain("DTSTART;VALUE=DATE:20270831\r\n");
        calendar.ShouldContain("Oak\\, Elm\\; and");
        calendar.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        calendar.Split("BEGIN:VEVENT").Length.ShouldBe(2);
        calendar.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("folded 🌟🌟)");
    }
}

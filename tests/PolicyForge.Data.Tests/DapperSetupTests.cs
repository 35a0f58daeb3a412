using Dapper;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests;

public sealed class DapperSetupTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task A_moment_of_a_British_summer_is_kept_as_the_same_moment()
    {
        var written = new DateTimeOffset(2026, 7, 14, 9, 30, 0, TimeSpan.FromHours(1));
        await using var connection = await database.Application.OpenConnectionAsync();

        var read = await connection.QuerySingleAsync<Performance>(
            """
            SELECT
                @Written::timestamptz AS opens_at,
                NULL::timestamptz AS closes_at,
                @Closes::timestamptz AS cancelled_at,
                @Day::date AS first_day
            """,
            new { Written = written, Closes = (DateTimeOffset?)null, Day = new DateOnly(2026, 7, 14) });

        read.ShouldBe(new(written, null, null, new DateOnly(2026, 7, 14)));
        read.OpensAt.Offset.ShouldBe(TimeSpan.Zero);
    }

    private sealed record Performance(DateTimeOffset OpensAt, DateTimeOffset? ClosesAt, DateTimeOffset? CancelledAt, DateOnly FirstDay);
}

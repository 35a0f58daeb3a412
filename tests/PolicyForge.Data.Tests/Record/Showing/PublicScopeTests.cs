using Dapper;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Showing;

/// <summary>What the application's role sees in the scope of the public, whatever it asks.</summary>
public sealed class PublicScopeTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task The_public_sees_rows_of_what_is_shown_and_of_no_other_table()
    {
        await sample.AdoptAsync("oak-school", "demo");
        await sample.AdoptAsync("hillside-academy", "demo");
        await sample.ActAsync("oak-school", "operator", "UPDATE adoptions SET is_public = true WHERE organisation_id = 'oak-school'");
        await sample.ActAsync("oak-school", "operator", "INSERT INTO logos VALUES ('oak-school', 'logo.png', '')");

        (await SeenAsync("oak-school")).ShouldBe(["adopted_documents 1", "adoptions 1", "logos 1"]);
        (await SeenAsync("hillside-academy")).ShouldBeEmpty("nothing is marked public there");
        (await SeenAsync("oak-school,hillside-academy")).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> SeenAsync(string organisation)
    {
        await using var connection = await sample.Database.Application.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("SELECT enter_public(@Organisation)", new { Organisation = organisation });
        var tables = await connection.QueryAsync<string>(
            """
            SELECT c.relname
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace
              AND c.relrowsecurity
              AND has_table_privilege(c.oid, 'SELECT')
            ORDER BY c.relname
            """);
        var seen = new List<string>();
        foreach (var table in tables)
        {
            if (await connection.QuerySingleAsync<long>($"SELECT count(*) FROM {table}") is > 0 and var rows)
                seen.Add($"{table} {rows}");
        }

        return seen;
    }
}

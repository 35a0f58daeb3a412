using Npgsql;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Data.Hosting;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Publishing;

/// <summary>What is published stays as it is, whoever tries.</summary>
public sealed class FinalTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly Publisher _publisher = new(sample);

    [Fact]
    public async Task No_use_case_changes_a_published_version()
    {
        var before = await _publisher.GetAsync("demo", "1.0");

        await Should.ThrowAsync<RefusedException>(() => _publisher.EditAsync("demo", "1.0", null, "Other words.", 1));
        await Should.ThrowAsync<RefusedException>(() => _publisher.DeleteAsync("demo", "1.0", 1));
        await Should.ThrowAsync<RefusedException>(() => _publisher.PublishAsync("demo", "1.0", 1));

        (await _publisher.GetAsync("demo", "1.0")).ShouldBeEquivalentTo(before);
    }

    [Theory]
    [InlineData("UPDATE policy_versions SET body = 'x'")]
    [InlineData("UPDATE policy_versions SET version = '9.9'")]
    [InlineData("UPDATE policy_versions SET published_at = NULL, published_by = NULL")]
    [InlineData("UPDATE policy_versions SET shared = '{\"a\": \"b\"}'")]
    [InlineData("UPDATE policy_versions SET summary = 'x', revision = 7")]
    [InlineData("DELETE FROM policy_versions")]
    public async Task No_statement_changes_one(string statement)
    {
        var sql = $"{statement} WHERE organisation_id = 'northmoor-council' AND policy_id = 'demo'";

        (await Should.ThrowAsync<PostgresException>(() => sample.ActAsync("northmoor-council", "test", sql))).SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        (await Should.ThrowAsync<PostgresException>(() => RunAsync(Roles.Administrator, sql))).SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        await RunAsync(Roles.Owner, sql);
        (await _publisher.GetAsync("demo", "1.0")).Text.Body.ShouldBe(RecordBuilder.DemoBody);
    }

    [Fact]
    public async Task Not_even_its_owner_empties_the_table() =>
        (await Should.ThrowAsync<PostgresException>(() => RunAsync(Roles.Owner, "TRUNCATE policy_versions CASCADE"))).SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);

    [Fact]
    public async Task A_withdrawal_is_final_too()
    {
        await _publisher.PublishedAsync("gone");
        await _publisher.WithdrawAsync("gone", "1.0", 2);

        var act = () => sample.ActAsync("northmoor-council", "test", "UPDATE policy_versions SET withdrawn_at = NULL, withdrawn_reason = NULL WHERE organisation_id = 'northmoor-council' AND policy_id = 'gone'");

        (await Should.ThrowAsync<PostgresException>(act)).SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        (await _publisher.GetAsync("gone", "1.0")).State.ShouldBe(VersionState.Withdrawn);
    }

    // The owner's role is held by row-level security as well, so it finds nothing to change.
    private async Task RunAsync(string role, string sql)
    {
        var database = new NpgsqlConnectionStringBuilder(sample.Database.Options.Owner).Database!;
        await using var source = NpgsqlDataSource.Create((await DatabaseServer.StartedAsync()).Connection(role, database));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

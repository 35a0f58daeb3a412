using Dapper;
using PolicyForge.Testing;

namespace PolicyForge.Cli.Tests.Commands;

public sealed class AuditTests : IAsyncLifetime
{
    private readonly SampleFixture _sample = new();

    public Task InitializeAsync() => _sample.InitializeAsync();

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public void Every_audit_that_is_in_order_is_named_with_its_end()
    {
        var lines = Verify().ShouldSucceed().Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(6);
        lines[0].Trim().ShouldMatch("^beacon-trust: 1 changes, ending with [0-9a-f]{64}$");
    }

    [Fact]
    public async Task What_was_changed_behind_its_back_is_a_line_each()
    {
        await AsOwnerAsync("UPDATE organisations SET name = 'Other' WHERE organisation_id IN ('oak-school', 'beacon-trust')");

        var run = Verify("oak-school", "elsewhere-trust").ShouldBlameTheInput("oak-school: organisations {} is not what the audit says: name");

        run.Error.Trim().ShouldNotContain('\n');
        Verify("elsewhere-trust").ShouldSucceed();
        Verify().ShouldBlameTheInput("beacon-trust: organisations {}");
    }

    [Fact]
    public async Task An_organisation_that_only_the_audit_remembers_is_a_fault()
    {
        await AsOwnerAsync("DELETE FROM organisations WHERE organisation_id = 'elsewhere-trust'");

        Verify().ShouldBlameTheInput("elsewhere-trust: there is no such organisation");
    }

    private CommandRun Verify(params string[] organisations) =>
        CommandRun.Of(["audit", "verify", .. organisations, "--database-owner", _sample.Database.Options.Owner!, "--database-application", _sample.Database.Options.Application!]);

    // Whoever owns the tables can put all guards aside.
    private async Task AsOwnerAsync(string sql)
    {
        await using var connection = await _sample.Database.Owner.OpenConnectionAsync();
        await connection.ExecuteAsync($"ALTER TABLE organisations NO FORCE ROW LEVEL SECURITY; ALTER TABLE organisations DISABLE TRIGGER USER; {sql}");
    }
}

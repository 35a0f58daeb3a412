using Dapper;
using PolicyForge.Testing;

namespace PolicyForge.Cli.Tests.Commands;

public sealed class AuditTests : IAsyncLifetime
{
    private readonly SampleFixture _sample = new();

    public async Task InitializeAsync()
    {
        await _sample.InitializeAsync();
        Environment.SetEnvironmentVariable("ConnectionStrings__Owner", _sample.Database.Options.Owner);
        Environment.SetEnvironmentVariable("ConnectionStrings__Application", _sample.Database.Options.Application);
    }

    public Task DisposeAsync()
    {
        Environment.SetEnvironmentVariable("ConnectionStrings__Owner", null);
        Environment.SetEnvironmentVariable("ConnectionStrings__Application", null);
        return _sample.DisposeAsync();
    }

    [Fact]
    public void Every_audit_that_is_in_order_is_named_with_its_end()
    {
        var lines = CommandRun.Of("audit", "verify").ShouldSucceed().Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(6);
        lines[0].Trim().ShouldMatch("^beacon-trust: 1 changes, ending with [0-9a-f]{64}$");
    }

    [Fact]
    public async Task What_was_changed_behind_its_back_is_a_line_each()
    {
        await AsOwnerAsync("UPDATE organisations SET name = 'Other' WHERE organisation_id IN ('oak-school', 'beacon-trust')");

        var run = CommandRun.Of("audit", "verify", "oak-school", "elsewhere-trust").ShouldBlameTheInput("oak-school: organisations {} is not what the audit says: name");

        run.Error.Trim().ShouldNotContain('\n');
        CommandRun.Of("audit", "verify", "elsewhere-trust").ShouldSucceed();
        CommandRun.Of("audit", "verify").ShouldBlameTheInput("beacon-trust: organisations {}");
    }

    [Fact]
    public async Task An_organisation_that_only_the_audit_remembers_is_a_fault()
    {
        await AsOwnerAsync("DELETE FROM organisations WHERE organisation_id = 'elsewhere-trust'");

        CommandRun.Of("audit", "verify").ShouldBlameTheInput("elsewhere-trust: there is no such organisation");
    }

    // Whoever owns the tables can put all guards aside.
    private async Task AsOwnerAsync(string sql)
    {
        await using var connection = await _sample.Database.Owner.OpenConnectionAsync();
        await connection.ExecuteAsync($"ALTER TABLE organisations NO FORCE ROW LEVEL SECURITY; ALTER TABLE organisations DISABLE TRIGGER USER; {sql}");
    }
}

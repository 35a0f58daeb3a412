using Dapper;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Working;
using PolicyForge.Testing;

namespace PolicyForge.Jobs.Tests;

public sealed class TimerTests : IAsyncLifetime
{
    private static readonly Caller Trust = Caller.Operator("beacon-trust");

    private readonly SampleFixture _sample = new();
    private readonly string _mail = Directory.CreateTempSubdirectory("policyforge-mail-").FullName;

    public Task InitializeAsync() => _sample.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _sample.DisposeAsync();
        Directory.Delete(_mail, recursive: true);
    }

    [Fact]
    public async Task Two_nodes_remind_send_and_work_each_thing_once()
    {
        await OverdueAsync();
        await using var one = await Node.StartAsync(_sample.Database, _mail);
        await using var other = await Node.StartAsync(_sample.Database, _mail);
        var job = await new StartJob(_sample.Builder.UseCases, [new DocumentsZip()], TimeProvider.System).RunAsync(Trust, "documents-zip", [], default);

        await UntilAsync(async () => (await JobAsync(job)).State == JobState.Done && Mails().Count == 2);
        await Task.Delay(TimeSpan.FromSeconds(5));

        var mails = Mails().Select(File.ReadAllText).ToList();
        mails.Count.ShouldBe(2);
        mails.ShouldContain(mail => mail.Contains("To: ada@example.org", StringComparison.Ordinal) && mail.Contains("Subject: Demonstration: review overdue since", StringComparison.Ordinal));
        mails.ShouldContain(mail => mail.Contains("To: head@example.org", StringComparison.Ordinal) && mail.Contains("Subject: Policies of Oak School: 1 overdue", StringComparison.Ordinal));
        (await JobAsync(job)).HasResult.ShouldBeTrue();
    }

    [Fact]
    public async Task A_node_that_starts_later_takes_over_from_one_that_stopped()
    {
        await using (await Node.StartAsync(_sample.Database, _mail))
            await Task.Delay(TimeSpan.FromSeconds(2));
        await OverdueAsync();

        await using var later = await Node.StartAsync(_sample.Database, _mail);
        await UntilAsync(() => Task.FromResult(Mails().Count == 2));
    }

    [Fact]
    public async Task A_node_forgets_requests_of_more_than_a_day_ago()
    {
        await RepeatAsync("old", DateTimeOffset.UtcNow.AddHours(-25));
        await RepeatAsync("new", DateTimeOffset.UtcNow.AddHours(-23));

        await using var node = await Node.StartAsync(_sample.Database, _mail);

        await UntilAsync(async () => !await IsKnownAsync("old"));
        (await IsKnownAsync("new")).ShouldBeTrue();
    }

    private async Task RepeatAsync(string key, DateTimeOffset at)
    {
        await using var record = await _sample.Builder.Record.BeginAsync(Trust, "test", default);
        await record.Repeats.AddAsync("operator", key, [1], at, default);
        await record.CommitAsync(default);
    }

    private async Task<bool> IsKnownAsync(string key)
    {
        await using var record = await _sample.Builder.Record.BeginAsync(Trust, "test", default);
        return await record.Repeats.FindAsync("operator", key, default) is not null;
    }

    private List<string> Mails() => [.. Directory.EnumerateFiles(_mail, "*.eml")];

    private Task<Job> JobAsync(Guid job) => new GetJob(_sample.Builder.UseCases).RunAsync(Trust, job, default);

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        for (var patience = 150; !await reached(); patience--)
        {
            patience.ShouldBePositive("nothing came of it in time");
            await Task.Delay(200);
        }
    }

    private async Task OverdueAsync()
    {
        await using var connection = await _sample.Database.Application.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            """
            SELECT enter_scope('oak-school', NULL, 'operator', 'command', 'test', gen_random_uuid());
            INSERT INTO memberships (organisation_id, person_id, role, since)
            VALUES ('oak-school', person_with('head@example.org', 'Head', gen_random_uuid(), now()), 'owner', now());
            INSERT INTO adoptions (organisation_id, policy_id, number, publisher_id, model_version, version, title, status, owner, review_due, started_by, started_at, adopted_at, frozen_answers)
            VALUES ('oak-school', 'demo', 1, 'northmoor-council', '1.0', '1.0', 'Demonstration', 'adopted', 'Ada, ada@example.org', current_date - 3, 'operator', now(), now(), '{}')
            """,
            transaction: transaction);
        await transaction.CommitAsync();
    }
}

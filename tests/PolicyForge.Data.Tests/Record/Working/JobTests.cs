using System.IO.Compression;
using System.Text.Json.Nodes;
using Dapper;
using Npgsql;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Working;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Working;

public sealed class JobTests : IAsyncLifetime
{
    private static readonly Caller Trust = Caller.Operator("beacon-trust");

    private readonly SampleFixture _sample = new();
    private readonly SteppedClock _clock = SteppedClock.At("2026-11-21");

    public Task InitializeAsync() => _sample.InitializeAsync();

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task A_job_is_done_item_by_item_and_tells_how_far_it_is()
    {
        var work = new NotingWork(TimeSpan.Zero, item => item == "item-002" ? new RefusedException("item", "It has gaps.") : null);
        var id = await StartAsync(work, 3);
        (await GetAsync(id)).ShouldSatisfyAllConditions(job => job.State.ShouldBe(JobState.Waiting), job => job.Total.ShouldBe(3), job => job.Done.ShouldBe(0));

        await RunAsync(work);

        (await GetAsync(id)).ShouldSatisfyAllConditions(
            job => job.State.ShouldBe(JobState.Done),
            job => job.Done.ShouldBe(2),
            job => job.Failed.ShouldBe(1),
            job => job.FinishedAt.ShouldBe(_clock.GetUtcNow()));
        (await ItemsAsync(id, JobItemState.Failed)).ShouldBe([new("item-002", JobItemState.Failed, "It has gaps.", _clock.GetUtcNow())]);
        (await NoticesAsync()).ShouldBe(["item-001", "item-003", "job-ended"]);
    }

    [Fact]
    public async Task Items_are_listed_page_by_page()
    {
        var id = await StartAsync(new NotingWork(TimeSpan.Zero), 5);

        var first = await ItemsAsync(id, state: null, limit: 3);
        (await ItemsAsync(id, state: null, first[^1].Item, limit: 3)).Select(item => item.Item).ShouldBe(["item-004", "item-005"]);
    }

    [Fact]
    public async Task Nodes_at_the_same_job_do_each_item_once_even_when_a_lease_ran_out()
    {
        var work = new NotingWork(TimeSpan.FromMilliseconds(20));
        await StartAsync(work, 30);
        var job = (await UnfinishedAsync()).Single();

        // A lease of no time at all: every node may take the job from every other at any moment.
        var runs = Enumerable.Range(0, 3).Select(_ => new RunJob(_sample.Builder.Record, [work], TimeProvider.System, TimeSpan.Zero).RunAsync(job, default));
        (await Task.WhenAll(runs)).ShouldContain(true);
        await RunAsync(work);

        (await NoticesAsync()).ShouldBe([.. Enumerable.Range(1, 30).Select(each => $"item-{each:000}"), "job-ended"]);
    }

    [Fact]
    public async Task A_job_that_the_database_interrupts_goes_on_where_it_stopped()
    {
        var failing = true;
        var work = new NotingWork(TimeSpan.Zero, item => failing && item == "item-003" ? new PostgresException("gone", "FATAL", "FATAL", PostgresErrorCodes.AdminShutdown) : null);
        var id = await StartAsync(work, 5);

        await Should.ThrowAsync<PostgresException>(() => RunAsync(work));
        (await GetAsync(id)).ShouldSatisfyAllConditions(job => job.State.ShouldBe(JobState.Running), job => job.Done.ShouldBe(2));
        failing = false;
        await RunAsync(work);

        (await GetAsync(id)).State.ShouldBe(JobState.Done);
        (await NoticesAsync()).ShouldBe(["item-001", "item-002", "item-003", "item-004", "item-005", "job-ended"]);
    }

    [Fact]
    public async Task A_fault_of_the_program_fails_its_item_and_not_the_rest()
    {
        var work = new NotingWork(TimeSpan.Zero, item => item == "item-001" ? new InvalidOperationException("secret detail") : null);
        var id = await StartAsync(work, 2);

        await RunAsync(work);

        (await ItemsAsync(id, JobItemState.Failed)).Single().Message.ShouldBe("It could not be done because of a fault of the program (InvalidOperationException).");
        (await GetAsync(id)).Done.ShouldBe(1);
    }

    [Fact]
    public async Task A_job_is_its_organisations_own_and_needs_what_its_work_needs()
    {
        var id = await StartAsync(new NotingWork(TimeSpan.Zero), 1);

        await Should.ThrowAsync<NotThereException>(() => new GetJob(_sample.Builder.UseCases).RunAsync(Caller.Operator("elsewhere-trust"), id, default));
        (await new ListJobItems(_sample.Builder.UseCases).RunAsync(Caller.Operator("elsewhere-trust"), id, null, null, 9, default)).ShouldBeEmpty();
        await Should.ThrowAsync<NotThereException>(() => Start(new NotingWork(TimeSpan.Zero)).RunAsync(Trust with { May = Privileges.Of(Role.Reader) }, "noting", new() { ["count"] = 1 }, default));
        (await Should.ThrowAsync<RefusedException>(() => Start(new NotingWork(TimeSpan.Zero)).RunAsync(Trust, "dancing", [], default))).Problems.Single().Field.ShouldBe("kind");
    }

    [Fact]
    public async Task A_trusts_documents_come_as_one_zip_file()
    {
        await _sample.AdoptAsync("hillside-academy", "demo");
        await _sample.AdoptAsync("quayside-academy", "demo");
        await _sample.AdoptAsync("oak-school", "demo");
        var id = await Start(new DocumentsZip()).RunAsync(Trust, "documents-zip", [], default);
        await Should.ThrowAsync<NotThereException>(() => ResultAsync(id));

        await RunAsync(new DocumentsZip());
        (await ItemsAsync(id, JobItemState.Failed)).ShouldBeEmpty();

        using var zip = new ZipArchive(new MemoryStream(await ResultAsync(id)));
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["hillside-academy/demo-1.0.docx", "quayside-academy/demo-1.0.docx"]);
        using var content = new StreamReader(zip.Entries[0].Open());
        (await content.ReadToEndAsync()).ShouldStartWith("demodemo");
        (await GetAsync(id)).HasResult.ShouldBeTrue();
    }

    [Fact]
    public async Task A_node_that_is_killed_amid_500_items_is_replaced_and_each_item_is_done_once()
    {
        var application = _sample.Database.Options.Application!;
        using var first = await JobNode.StartAsync(application);
        var id = await StartAsync(new NotingWork(TimeSpan.Zero), 500, TimeProvider.System);
        await UntilAsync(id, job => job.Done >= 100);
        using var second = await JobNode.StartAsync(application);

        await first.KillAsync();
        (await GetAsync(id)).Done.ShouldBeLessThan(500);
        await UntilAsync(id, job => job.State == JobState.Done);

        (await second.Output.ReadLineAsync()).ShouldBe($"{id}");
        (await GetAsync(id)).Done.ShouldBe(500);
        (await NoticesAsync()).ShouldBe([.. Enumerable.Range(1, 500).Select(each => $"item-{each:000}"), "job-ended"]);
    }

    private StartJob Start(IJobWork work, TimeProvider? clock = null) => new(_sample.Builder.UseCases, [work], clock ?? _clock);

    private Task<Guid> StartAsync(NotingWork work, int count, TimeProvider? clock = null) => Start(work, clock).RunAsync(Trust, work.Kind, new JsonObject { ["count"] = count }, default);

    private Task<IReadOnlyList<UnfinishedJob>> UnfinishedAsync() => new DueWork(_sample.Database.Application).UnfinishedJobsAsync(DateTimeOffset.UtcNow.AddYears(1), default);

    private async Task RunAsync(IJobWork work)
    {
        foreach (var job in await UnfinishedAsync())
            (await new RunJob(_sample.Builder.Record, [work], _clock).RunAsync(job, default)).ShouldBeTrue();
    }

    private Task<Job> GetAsync(Guid id) => new GetJob(_sample.Builder.UseCases).RunAsync(Trust, id, default);

    private Task<byte[]> ResultAsync(Guid id) => new ReadJobResult(_sample.Builder.UseCases).RunAsync(Trust, id, default);

    private Task<IReadOnlyList<JobItem>> ItemsAsync(Guid id, JobItemState? state, string? after = null, int limit = 100) =>
        new ListJobItems(_sample.Builder.UseCases).RunAsync(Trust, id, state, after, limit, default);

    private async Task UntilAsync(Guid id, Func<Job, bool> reached)
    {
        for (var patience = 600; !reached(await GetAsync(id)); patience--)
        {
            patience.ShouldBePositive($"{await GetAsync(id)}");
            await Task.Delay(100);
        }
    }

    private async Task<IEnumerable<string>> NoticesAsync()
    {
        await using var connection = await _sample.SuperuserAsync();
        return await connection.QueryAsync<string>("SELECT kind FROM notices ORDER BY kind");
    }
}

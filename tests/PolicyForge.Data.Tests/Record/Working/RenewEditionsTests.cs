using System.Text;
using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Working;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Working;

public sealed class RenewEditionsTests : IAsyncLifetime
{
    private static readonly Caller Trust = Caller.Operator("beacon-trust");

    private readonly SampleFixture _sample = new();
    private readonly SteppedClock _clock = SteppedClock.At("2026-08-20");
    private RenewEditionsWork _work = null!;

    public async Task InitializeAsync()
    {
        await _sample.InitializeAsync();
        _work = new RenewEditionsWork(_sample.Builder.Workspaces, _clock);
        await _sample.Builder.ModelAsync("northmoor-council", "cited", "1.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody + "\n\n1. {#cites} We follow {{ cite \"kcsie\" }}.\n");
        await _sample.ActAsync(
            "northmoor-council",
            "operator",
            """
            INSERT INTO authorities (authority_key, content, changed_at)
            VALUES
                ('kcsie', '{"title": "Keeping children safe", "kind": "guidance", "publisher": "Department", "url": "https://example.org/kcsie", "cite": "title and edition", "editions": [{"edition": "September 2025", "from": "2025-09-01"}, {"edition": "September 2026", "from": "2026-09-01"}]}', now()),
                ('prevent', '{"title": "Prevent duty", "kind": "guidance", "publisher": "Office", "url": "https://example.org/prevent", "cite": "title", "editions": [{"edition": "2015", "from": "2015-07-01"}]}', now())
            """);
        foreach (var academy in new[] { "hillside-academy", "quayside-academy" })
            await AdoptAsync(academy);
    }

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task What_cites_a_new_edition_is_put_in_hand_anew_and_what_was_adopted_stays()
    {
        var adopted = await DownloadAsync("hillside-academy", 1);
        (await RunAsync([])).ShouldBeEmpty();

        _clock.Pass(TimeSpan.FromDays(20));
        (await RunAsync([])).ShouldBe(
        [
            "hillside-academy/cited Done: Version 1.1 is in hand and cites the new edition of kcsie. Have it approved and adopt it.",
            "quayside-academy/cited Done: Version 1.1 is in hand and cites the new edition of kcsie. Have it approved and adopt it.",
        ]);

        var renewed = await GetAsync("hillside-academy", 2);
        (renewed.Status, renewed.ModelVersion, renewed.Version).ShouldBe((AdoptionStatus.Draft, "1.0", "1.1"));
        renewed.Amendments.ShouldHaveSingleItem().ClauseId.ShouldBe("wording");
        (await TextAsync("hillside-academy", 2)).ShouldSatisfyAllConditions(
            text => text.ShouldContain("September 2026"),
            text => text.ShouldContain("The Principal approves"),
            text => text.ShouldContain("Our own words"));
        (await TextAsync("hillside-academy", 1)).ShouldContain("September 2025");
        (await DownloadAsync("hillside-academy", 1)).ShouldBe(adopted);
        (await GetAsync("hillside-academy", 1)).Status.ShouldBe(AdoptionStatus.Adopted);

        await new Adopt(_sample.Builder.UseCases, _sample.Builder.Workspaces, _clock).RunAsync(Trust, renewed.Key, renewed.Revision, null, default);
        (await RunAsync([])).ShouldBe(["quayside-academy/cited Done: Version 1.1 is in hand already and was left as it is; it cites the new edition of kcsie."]);
        (await DownloadAsync("hillside-academy", 1)).ShouldBe(adopted);
    }

    [Fact]
    public async Task Nodes_at_the_same_job_start_each_adoption_once()
    {
        _clock.Pass(TimeSpan.FromDays(20));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync([])));
        var jobs = await new DueWork(_sample.Database.Application).UnfinishedJobsAsync(DateTimeOffset.UtcNow.AddYears(1), default);

        var runs = Enumerable.Range(0, 3).SelectMany(_ => jobs).Select(job => new RunJob(_sample.Builder.Record, [_work], TimeProvider.System, TimeSpan.Zero).RunAsync(job, default));
        await Task.WhenAll(runs);

        foreach (var academy in new[] { "hillside-academy", "quayside-academy" })
        {
            (await GetAsync(academy, 2)).IsInHand.ShouldBeTrue();
            await Should.ThrowAsync<NotThereException>(() => GetAsync(academy, 3));
        }
    }

    [Fact]
    public async Task Only_the_authorities_that_are_named_count()
    {
        _clock.Pass(TimeSpan.FromDays(20));
        (await RunAsync(new() { ["authorities"] = new JsonArray("prevent") })).ShouldBeEmpty();
        (await RunAsync(new() { ["authorities"] = new JsonArray("kcsie") })).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_version_that_was_withdrawn_is_not_put_in_hand_anew()
    {
        await _sample.ActAsync("northmoor-council", "operator", "UPDATE policy_versions SET withdrawn_at = now(), withdrawn_reason = 'Out of date' WHERE policy_id = 'cited'");
        _clock.Pass(TimeSpan.FromDays(20));

        (await RunAsync([])).ShouldAllBe(item => item.EndsWith("has been withdrawn by its publisher: Out of date. Adopt another version.", StringComparison.Ordinal));
        await Should.ThrowAsync<NotThereException>(() => GetAsync("hillside-academy", 2));
    }

    [Fact]
    public async Task A_request_that_cannot_be_used_starts_nothing()
    {
        (await Should.ThrowAsync<RefusedException>(() => StartAsync(new() { ["authorities"] = "kcsie" }))).Problems.Single().Field.ShouldBe("authorities");
        var refused = await Should.ThrowAsync<RefusedException>(() => StartAsync(new() { ["authorities"] = new JsonArray("nothing"), ["policy"] = "cited" }));
        refused.Problems.Select(problem => problem.Field).ShouldBe(["policy", "authorities"]);
        await Should.ThrowAsync<NotThereException>(() => StartAsync([], Trust with { May = Privileges.Of(Role.Reader) }));
    }

    private async Task AdoptAsync(string academy)
    {
        await _sample.ActAsync(
            academy,
            "operator",
            """
            INSERT INTO answers (organisation_id, policy_id, question_id, value, answered_by, answered_at)
            VALUES (@Academy, 'cited', 'approver', '"The Principal"', 'operator', now()), (@Academy, 'cited', 'use', '"ban"', 'operator', now())
            """,
            new { Academy = academy });
        var (useCases, workspaces) = (_sample.Builder.UseCases, _sample.Builder.Workspaces);
        var started = await new StartAdoption(useCases, workspaces, _clock).RunAsync(Trust, new NewAdoption(new VersionKey(academy, "northmoor-council", "cited", "1.0")), default);
        var amended = await new AmendClause(useCases, workspaces, _clock).RunAsync(Trust, started.Key, started.Revision, new ClauseEdit("wording", "Our own words."), default);
        await new Adopt(useCases, workspaces, _clock).RunAsync(Trust, started.Key, amended.Revision, null, default);
    }

    private Task<Guid> StartAsync(JsonObject request, Caller? caller = null) => new StartJob(_sample.Builder.UseCases, [_work], _clock).RunAsync(caller ?? Trust, _work.Kind, request, default);

    private async Task<IReadOnlyList<string>> RunAsync(JsonObject request)
    {
        var id = await StartAsync(request);
        foreach (var job in await new DueWork(_sample.Database.Application).UnfinishedJobsAsync(_clock.GetUtcNow(), default))
            await new RunJob(_sample.Builder.Record, [_work], _clock).RunAsync(job, default);
        var items = await new ListJobItems(_sample.Builder.UseCases).RunAsync(Trust, id, state: null, after: null, limit: 99, default);
        return [.. items.Select(item => $"{item.Item} {item.State}: {item.Message}")];
    }

    private async Task<byte[]> DownloadAsync(string academy, int number, DownloadForm form = DownloadForm.Docx) =>
        (await new DownloadDocument(_sample.Builder.UseCases, _sample.Builder.Workspaces, _clock).RunAsync(Trust, new(academy, "cited", number), form, default)).Content;

    // Without the lines that it is printed in.
    private async Task<string> TextAsync(string academy, int number) =>
        string.Join(' ', Encoding.UTF8.GetString(await DownloadAsync(academy, number, DownloadForm.Txt)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private async Task<AdoptionRecord> GetAsync(string academy, int number)
    {
        await using var record = await _sample.Builder.Record.BeginAsync(Trust, "test", default);
        return await record.Adoptions.FindAsync(new AdoptionKey(academy, "cited", number), default) ?? throw new NotThereException();
    }
}

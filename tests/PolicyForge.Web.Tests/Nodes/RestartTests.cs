using System.Globalization;
using System.Net;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Testing;

namespace PolicyForge.Web.Tests.Nodes;

public sealed class RestartTests : IAsyncLifetime
{
    private static readonly string[] Writing = ["hillside-academy", "quayside-academy", "oak-school"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private OwnServer _server = null!;
    private SampleFixture _sample = null!;
    private WebNode _node = null!;

    public async Task InitializeAsync()
    {
        _server = await OwnServer.StartAsync();
        _sample = _server.Sample();
        await _sample.InitializeAsync();
        _node = await WebNode.StartAsync(_sample.Database.Options);
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        await _sample.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_restart_of_the_database_under_load_loses_nothing_and_halves_nothing()
    {
        var writers = await Task.WhenAll(Writing.Select(async organisation => new SavingWriter(await ClientAsync(organisation), organisation)));
        var maker = new RepeatingMaker(await ClientAsync("northmoor-council"), "northmoor-council");
        using var stop = new CancellationTokenSource();
        var load = writers.Select(writer => writer.WriteAsync(stop.Token)).Append(maker.MakeAsync(stop.Token)).ToList();

        foreach (var mode in new[] { "fast", "immediate" })
        {
            await ShouldGoOnAsync(writers, maker);
            await _server.RestartAsync(mode);
        }
        await ShouldGoOnAsync(writers, maker);
        await stop.CancelAsync();
        await Task.WhenAll(load);

        _sample.Database.Application.Clear();
        writers.Sum(writer => writer.Refusals).ShouldBePositive("nobody noticed the restarts");
        foreach (var writer in writers)
            await ShouldBeWholeAsync(writer);
        await ShouldBeMadeOnceAsync(maker);
        await ShouldWorkOnAsync();
    }

    private async Task<HttpClient> ClientAsync(string organisation) => _node.Client(await _sample.KeyAsync(organisation, []));

    // Everybody does some more, however long it takes.
    private static async Task ShouldGoOnAsync(SavingWriter[] writers, RepeatingMaker maker)
    {
        using var patience = new CancellationTokenSource(Patience);
        var wanted = writers.Select(writer => writer.Acknowledged.Count + 20).ToList();
        var made = maker.Made + 5;
        while (maker.Made < made || writers.Where((writer, i) => writer.Acknowledged.Count < wanted[i]).Any())
            await Task.Delay(20, patience.Token);
    }

    private async Task ShouldBeWholeAsync(SavingWriter writer)
    {
        var saved = await _sample.InScopeAsync<string>(
            writer.Organisation,
            """
            SELECT u.after ->> 'value'
            FROM audit u
            WHERE u.organisation_id = @Organisation
              AND u.subject = 'answers'
            ORDER BY u.sequence
            """,
            new { writer.Organisation });
        var numbers = saved.Select(value => int.Parse(value.Split(' ')[1], CultureInfo.InvariantCulture)).ToList();
        writer.Acknowledged.Except(numbers).ShouldBeEmpty();
        numbers.ShouldBe(numbers.Distinct().Order());
        (await _sample.InScopeAsync<string>(writer.Organisation, "SELECT value #>> '{}' FROM answers WHERE organisation_id = @Organisation", new { writer.Organisation })).ShouldBe([saved[^1]]);
        (await new VerifyAudit(_sample.Builder.Record).RunAsync(Caller.Operator(writer.Organisation), default)).Faults.ShouldBeEmpty();
    }

    private async Task ShouldBeMadeOnceAsync(RepeatingMaker maker)
    {
        var made = await _sample.InScopeAsync<string>("northmoor-council", "SELECT name FROM api_keys WHERE name LIKE 'made-%'");
        made.Order().ShouldBe(Enumerable.Range(1, maker.Made).Select(number => $"made-{number}").Order());
    }

    private async Task ShouldWorkOnAsync()
    {
        using var trust = await ClientAsync("beacon-trust");
        await (await trust.GetAsync("/health/ready")).ShouldBeAsync(HttpStatusCode.OK);
        var job = await trust.AdoptForAllAsync();
        (await trust.UntilAsync(job, progress => (string?)progress["state"] is "done" or "failed", Patience))["failed"]!.GetValue<int>().ShouldBe(0);
    }
}

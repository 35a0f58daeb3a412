using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Working;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Working;

public sealed class AdoptForAcademiesWorkTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly Caller Trust = Caller.Operator("beacon-trust");

    [Fact]
    public async Task Each_academy_is_adopted_for_or_tells_why_it_is_not()
    {
        await sample.ActAsync(
            "hillside-academy",
            "operator",
            """
            INSERT INTO answers (organisation_id, policy_id, question_id, value, answered_by, answered_at)
            VALUES ('hillside-academy', 'demo', 'approver', '"the Principal"', 'operator', now()), ('hillside-academy', 'demo', 'use', '"ban"', 'operator', now())
            """);
        var work = new AdoptForAcademiesWork(sample.Builder.Workspaces, TimeProvider.System);
        var id = await Start(work).RunAsync(Trust, work.Kind, Request(), default);

        foreach (var job in await new DueWork(sample.Database.Application).UnfinishedJobsAsync(DateTimeOffset.UtcNow, default))
            await new RunJob(sample.Builder.Record, [work], TimeProvider.System).RunAsync(job, default);

        var items = await new ListJobItems(sample.Builder.UseCases).RunAsync(Trust, id, state: null, after: null, limit: 9, default);
        items.Select(item => $"{item.Item} {item.State}").ShouldBe(["hillside-academy Done", "quayside-academy Failed"], string.Join('\n', items));
        items[1].Message!.ShouldContain("'approver' is missing");
    }

    [Fact]
    public async Task A_request_that_cannot_be_used_starts_nothing()
    {
        var start = Start(new AdoptForAcademiesWork(sample.Builder.Workspaces, TimeProvider.System));

        (await Should.ThrowAsync<RefusedException>(() => start.RunAsync(Trust, "adopt-for-academies", new() { ["policy"] = "demo" }, default))).Problems.ShouldNotBeEmpty();
        var stranger = Request();
        stranger["academies"] = new JsonArray("oak-school");
        (await Should.ThrowAsync<RefusedException>(() => start.RunAsync(Trust, "adopt-for-academies", stranger, default))).Problems.Single().Field.ShouldBe("academies");
    }

    private StartJob Start(IJobWork work) => new(sample.Builder.UseCases, [work], TimeProvider.System);

    private static JsonObject Request() => new() { ["publisher"] = "northmoor-council", ["policy"] = "demo", ["model_version"] = "1.0" };
}

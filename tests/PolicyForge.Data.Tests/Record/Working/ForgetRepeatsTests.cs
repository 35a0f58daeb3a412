using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Working;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Working;

public sealed class ForgetRepeatsTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly SteppedClock _clock = SteppedClock.At("2026-11-21");

    [Fact]
    public async Task A_request_may_be_sent_again_for_a_day_and_is_then_forgotten()
    {
        await DoAsync("oak-school", "first");
        await DoAsync("beacon-trust", "first");
        _clock.Pass(TimeSpan.FromHours(1));
        await DoAsync("oak-school", "later");

        _clock.Pass(TimeSpan.FromHours(23));
        (await ForgetAsync()).ShouldBe(0);
        (await IsKnownAsync("oak-school", "first")).ShouldBeTrue();

        _clock.Pass(TimeSpan.FromSeconds(1));
        (await ForgetAsync()).ShouldBe(2);
        (await IsKnownAsync("oak-school", "first")).ShouldBeFalse();
        (await IsKnownAsync("beacon-trust", "first")).ShouldBeFalse();
        (await IsKnownAsync("oak-school", "later")).ShouldBeTrue();
    }

    private Task<long> ForgetAsync() => new ForgetRepeats(new DueWork(sample.Database.Application), _clock).RunAsync(default);

    private async Task DoAsync(string organisation, string key)
    {
        await using var record = await sample.Builder.Record.BeginAsync(Caller.Operator(organisation), "test", default);
        await record.Repeats.AddAsync("operator", key, [1], _clock.GetUtcNow(), default);
        await record.CommitAsync(default);
    }

    private async Task<bool> IsKnownAsync(string organisation, string key)
    {
        await using var record = await sample.Builder.Record.BeginAsync(Caller.Operator(organisation), "test", default);
        return await record.Repeats.FindAsync("operator", key, default) is not null;
    }
}

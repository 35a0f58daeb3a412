using PolicyForge.Core.Record.Messaging;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Messaging;

public sealed class WriteRemindersTests : IAsyncLifetime
{
    private readonly SampleFixture _sample = new();

    public async Task InitializeAsync()
    {
        await _sample.InitializeAsync();
        await _sample.AdoptAsync("oak-school", "demo", "2027-03-01", "Ada Obi, Business Manager <ada@example.org>");
    }

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task A_reminder_goes_out_90_30_and_0_days_before_and_each_month_that_a_review_is_overdue()
    {
        for (var clock = SteppedClock.At("2026-11-20"); clock.GetUtcNow().Year < 2028; clock.Pass(TimeSpan.FromDays(1)))
        {
            if (await WriteAsync(clock) > 0 && (await _sample.OutboxAsync()).Count > 5)
                break;
        }

        (await _sample.OutboxAsync()).Select(mail => $"{mail.Topic} {mail.Subject}").ShouldBe(
            [
                "review/demo/1/2027-03-01/0 Use of demo: review due today",
                "review/demo/1/2027-03-01/30 Use of demo: review due in 30 days, on 1 March 2027",
                "review/demo/1/2027-03-01/90 Use of demo: review due in 90 days, on 1 March 2027",
                "review/demo/1/2027-03-01/overdue-1 Use of demo: review overdue since 1 March 2027",
                "review/demo/1/2027-03-01/overdue-2 Use of demo: review overdue since 1 March 2027",
                "review/demo/1/2027-03-01/overdue-3 Use of demo: review overdue since 1 March 2027",
            ]);
    }

    [Theory]
    [InlineData("2026-11-30", "")]
    [InlineData("2026-12-03", "90")]
    [InlineData("2027-02-20", "30")]
    [InlineData("2027-03-31", "0")]
    [InlineData("2027-04-01", "overdue-1")]
    public async Task After_days_without_a_run_the_latest_reminder_goes_out_and_none_that_it_overtook(string on, string step)
    {
        await WriteAsync(SteppedClock.At(on));

        (await _sample.OutboxAsync()).Select(mail => mail.Topic).ShouldBe(step.Length == 0 ? [] : [$"review/demo/1/2027-03-01/{step}"]);
    }

    [Fact]
    public async Task Nodes_that_run_again_and_at_once_write_each_reminder_once()
    {
        foreach (var role in new[] { "owner", "editor", "approver", "reader" })
            await _sample.JoinAsync("hillside-academy", $"{role}@example.org", role);
        foreach (var policy in Enumerable.Range(1, 20))
        {
            await _sample.Builder.ModelAsync("northmoor-council", $"policy-{policy}", "1.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);
            await _sample.AdoptAsync("hillside-academy", $"policy-{policy}", "2026-12-25");
        }
        var clock = SteppedClock.At("2026-12-01");

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WriteAsync(clock, "hillside-academy")));
        (await WriteAsync(clock, "hillside-academy")).ShouldBe(0);

        written.Sum().ShouldBe(40);
        (await _sample.OutboxAsync()).Select(mail => mail.Recipient).Distinct().ShouldBe(["editor@example.org", "owner@example.org"]);
    }

    [Fact]
    public async Task The_owner_who_has_an_address_gets_it_and_reads_what_to_do()
    {
        await _sample.JoinAsync("oak-school", "head@example.org", "owner");
        await _sample.Builder.ModelAsync("northmoor-council", "demo", "2.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);
        await WriteAsync(SteppedClock.At("2027-03-05"));

        var mail = (await _sample.OutboxAsync()).Single();
        mail.Recipient.ShouldBe("ada@example.org");
        mail.Body.ShouldStartWith("The review of \"Use of demo\" (version 1.0) of Oak School was due on 1 March 2027.");
        mail.Body.ShouldContain("Its model has a newer version, 2.0; 1.0 is the one in use.");
        mail.Body.ShouldContain("start a new draft");
    }

    [Fact]
    public async Task The_digest_of_a_month_is_written_once_to_those_who_look_after_policies()
    {
        await _sample.JoinAsync("beacon-trust", "central@example.org", "editor");
        await _sample.AdoptAsync("hillside-academy", "demo", "2026-10-01");
        await _sample.AdoptAsync("quayside-academy", "demo", "2026-12-24");
        var clock = SteppedClock.At("2026-11-01");

        (await Task.WhenAll(DigestAsync(clock, "beacon-trust"), DigestAsync(clock, "beacon-trust"))).Sum().ShouldBe(1);
        clock.Pass(TimeSpan.FromDays(20));
        (await DigestAsync(clock, "beacon-trust")).ShouldBe(0);
        clock.Pass(TimeSpan.FromDays(10));
        (await DigestAsync(clock, "beacon-trust")).ShouldBe(1);
        (await DigestAsync(clock, "elsewhere-trust")).ShouldBe(0);

        var mail = (await _sample.OutboxAsync())[0];
        mail.Topic.ShouldBe("digest/2026-11");
        mail.Subject.ShouldBe("Policies of Beacon Trust: 1 overdue, 1 due soon");
        mail.Body.ShouldContain("Overdue:\n- 1 October 2026: Use of demo (Hillside Academy)\n");
        mail.Body.ShouldContain("Due soon:\n- 24 December 2026: Use of demo (Quayside Academy)\n");
    }

    private Task<int> WriteAsync(SteppedClock clock, string organisation = "oak-school") => new WriteReminders(_sample.Builder.UseCases, clock).RunAsync(organisation, default);

    private Task<int> DigestAsync(SteppedClock clock, string organisation) => new WriteDigest(_sample.Builder.UseCases, clock).RunAsync(organisation, default);
}

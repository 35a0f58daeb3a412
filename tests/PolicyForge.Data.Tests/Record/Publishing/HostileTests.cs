using System.Diagnostics;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Publishing;

/// <summary>A body is a program of somebody unknown: it may be saved and checked, and takes nobody's time with it.</summary>
public sealed class HostileTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(50);

    private readonly Publisher _publisher = new(sample);

    public static TheoryData<string, string> Bodies => new()
    {
        { "endless-loop", "{{ while true }}{{ end }}" },
        { "loops-in-loops", "{{ for a in 1..1000 }}{{ for b in 1..1000 }}{{ for c in 1..1000 }}x{{ end }}{{ end }}{{ end }}" },
        { "endless-recursion", "{{ func f; f; end; f }}" },
        { "doubling-recursion", "{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f 45 }}" },
        { "endless-text", "{{ x = \"a\"; for i in 1..64; x = x + x; end; x }}" },
        { "deep-brackets", "{{ " + new string('(', 50_000) + "1" + new string(')', 50_000) + " }}" },
        { "deep-quotations", new string('>', 50_000) + " x" },
        { "deep-list", string.Concat(Enumerable.Range(0, 300).Select(depth => new string(' ', depth * 2) + "- x\n")) },
        { "many-brackets", string.Concat(Enumerable.Repeat("[a](", 50_000)) },
        { "many-stars", string.Concat(Enumerable.Repeat("*a **b ", 10_000)) },
        { "slow-pattern", "{{ \"" + new string('a', 40) + "!\" | regex.match \"^(a+)+$\" }}" },
        { "much-text", string.Concat(Enumerable.Repeat("1. {#x} Words and words and words.\n", 5_000)) },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_hostile_body_is_saved_and_its_check_ends(string policy, string words)
    {
        await _publisher.CreateAsync(policy);
        var body = "## Rules {#rules}\n\n1. {#one} Words.\n\n" + words + "\n";
        var watch = Stopwatch.StartNew();

        var saved = await _publisher.EditAsync(policy, "1.0", null, body, 1);

        watch.Elapsed.ShouldBeLessThan(Bearable);
        saved.Check.HasErrors.ShouldBeTrue();
        (await _publisher.GetAsync(policy, "1.0")).Text.Body.ShouldBe(body);
    }

    [Fact]
    public async Task A_policy_with_more_questions_than_can_be_combined_is_saved_and_told_so()
    {
        await _publisher.CreateAsync("questions");
        var questions = string.Concat(Enumerable.Range(0, 2_000).Select(number => $"  - {{id: q{number}, ask: What?, type: choice, choices: {{a: A, b: B, c: C}}}}\n"));

        var saved = await _publisher.EditAsync("questions", "1.0", $"id: questions\nversion: \"1.0\"\ntitle: Questions\nstatus: draft\npublisher: northmoor-council\nquestions:\n{questions}", null, 1);

        saved.Check.Diagnostics.ShouldHaveSingleItem().Message.ShouldStartWith("The questions and their choices are more than 2,000 together.");
    }
}

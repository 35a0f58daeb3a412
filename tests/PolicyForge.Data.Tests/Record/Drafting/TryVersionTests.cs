using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Data.Tests.Record.Publishing;
using PolicyForge.Documents;
using PolicyForge.Documents.Text;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Drafting;

public sealed class TryVersionTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string Body = "## Keeping {#keeping}\n\n1. {#kept} {{ answers.keeper }} of {{ school.name }} keeps it, and {{ terms.head }} asks.\n";

    private readonly Publisher _publisher = new(sample);

    [Fact]
    public async Task A_draft_is_tried_as_an_invented_school_with_answers_that_nobody_keeps()
    {
        await DraftAsync("tried");
        var answers = new Dictionary<string, JsonNode> { ["keeper"] = "The porter" };

        var trial = await TryAsync(new TrialRequest("tried", "1.0", "example-academy", Edition.Draft) { Answers = answers });

        PlainTextWriter.Write(trial.Document!).ShouldContain("The porter of Example Academy keeps it, and Principal asks.");
        (await sample.Builder.UseCases.ReadAsync(_publisher.Caller, "northmoor-council", "test", record => record.Answers.OfPolicyAsync(["example-academy"], "tried", default), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_typed_is_tried_before_it_is_saved()
    {
        await DraftAsync("typed");
        var trial = await TryAsync(new TrialRequest("typed", "1.0", Body: Body + "\n1. {#more} And more.\n"));
        PlainTextWriter.Write(trial.Document!).ShouldContain("And more.");
        (await _publisher.GetAsync("typed", "1.0")).Text.Body.ShouldNotContain("And more.");
    }

    [Fact]
    public async Task A_council_tries_as_schools_that_it_maintains_and_as_no_other()
    {
        await DraftAsync("school");
        var trial = await TryAsync(new TrialRequest("school", "1.0", "oak-school", Edition.Draft));
        trial.Document.ShouldNotBeNull();
        await Should.ThrowAsync<NotThereException>(() => TryAsync(new TrialRequest("school", "1.0", "elsewhere-trust", Edition.Draft)));
    }

    private Task<Trial> TryAsync(TrialRequest request) => new TryVersion(sample.Builder.UseCases, sample.Builder.Workspaces, TimeProvider.System).RunAsync(_publisher.Caller, request, default);

    private async Task DraftAsync(string policy)
    {
        await _publisher.CreateAsync(policy);
        var yaml = (await _publisher.GetAsync(policy, "1.0")).Text.PolicyYaml;
        await _publisher.EditAsync(policy, "1.0", yaml + "questions:\n  - {id: keeper, ask: Who?, type: text, required: true}\n", Body, 1);
    }
}

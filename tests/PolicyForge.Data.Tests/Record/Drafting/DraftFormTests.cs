using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Data.Tests.Record.Publishing;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Drafting;

public sealed class DraftFormTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly Publisher _publisher = new(sample);

    [Fact]
    public async Task Questions_are_added_moved_changed_and_removed_and_comments_stay()
    {
        var yaml = await StartAsync("forms");
        await _publisher.EditAsync("forms", "1.0", yaml + "questions:\n  # Who\n  - id: keeper\n    ask: Who keeps it?\n    type: text\n  # How long\n  - {id: days, ask: How long?, type: number, min: 1}\nnumbering: none\n", null, 1);

        await ActAsync("forms", 2, new SaveQuestion(null, new ModelQuestion { Id = "place", Ask = "Where?", Type = "choice", Choices = [new("office", "the office"), new("hall", "the hall")], Required = true }));
        await ActAsync("forms", 3, new MoveQuestion("days", -1));
        await ActAsync("forms", 4, new SaveQuestion("keeper", new ModelQuestion { Id = "holder", Ask = "Who holds it?", Type = "text", When = "answers.days > 3" }));

        var changed = (await _publisher.GetAsync("forms", "1.0")).Text.PolicyYaml;
        changed.ShouldEndWith(
            """
            questions:
              # Who
              - {id: days, ask: How long?, type: number, min: 1}
              # How long
              - id: holder
                ask: Who holds it?
                type: text
                when: "answers.days > 3"
              - id: place
                ask: Where?
                type: choice
                choices:
                  office: the office
                  hall: the hall
                required: true
            numbering: none

            """.ReplaceLineEndings("\n"));

        await ActAsync("forms", 5, new RemoveQuestion("holder"));
        QuestionsFile.Read((await _publisher.GetAsync("forms", "1.0")).Text.PolicyYaml).Select(question => question.Id).ShouldBe(["days", "place"]);
    }

    [Fact]
    public async Task A_question_that_cannot_be_asked_is_refused_field_by_field()
    {
        await StartAsync("refused");

        var refused = await Should.ThrowAsync<RefusedException>(() => ActAsync("refused", 1, new SaveQuestion(null, new ModelQuestion { Id = "Not An Id", Ask = " ", Type = "choice", When = "answers.x ==" })));
        refused.Problems.Select(problem => problem.Field).ShouldBe(["id", "ask", "choices", "when"]);

        var bounds = await Should.ThrowAsync<RefusedException>(() => ActAsync("refused", 1, new SaveQuestion(null, new ModelQuestion { Id = "n", Ask = "N?", Type = "number", Min = "9", Max = "1" })));
        bounds.Problems.Select(problem => problem.Field).ShouldBe(["min"]);
    }

    [Fact]
    public async Task Details_change_what_was_changed_and_nothing_else()
    {
        var yaml = await StartAsync("details");
        await _publisher.EditAsync("details", "1.0", yaml + "owner: HR # ours\nreview: 2 years\n", null, 1);
        var details = DetailsFile.Read((await _publisher.GetAsync("details", "1.0")).Text.PolicyYaml);

        await new EditDetails(sample.Builder.UseCases, sample.Builder.Workspaces).RunAsync(_publisher.Caller, new DetailsEdit(new SeenDraft("details", "1.0", 2), details with { Review = "", Purpose = "To keep order." }), default);

        var saved = (await _publisher.GetAsync("details", "1.0")).Text.PolicyYaml;
        saved.ShouldContain("owner: HR # ours\n");
        saved.ShouldContain("purpose: To keep order.");
        saved.ShouldNotContain("review");
    }

    [Fact]
    public async Task A_detail_that_cannot_be_read_is_refused_by_its_name()
    {
        await StartAsync("unreadable");
        var edit = new EditDetails(sample.Builder.UseCases, sample.Builder.Workspaces);
        var refused = await Should.ThrowAsync<RefusedException>(() => edit.RunAsync(_publisher.Caller, new DetailsEdit(new SeenDraft("unreadable", "1.0", 1), new ModelDetails { Title = "T", Review = "now and then", Numbering = "decimal", Edit = "consult" }), default));
        refused.Problems.Select(problem => problem.Field).ShouldBe(["review"]);
    }

    [Fact]
    public async Task The_second_of_two_is_told_and_nothing_is_lost()
    {
        await StartAsync("twice");
        await ActAsync("twice", 1, new SaveQuestion(null, new ModelQuestion { Id = "one", Ask = "One?", Type = "text" }));
        await Should.ThrowAsync<ConflictException>(() => ActAsync("twice", 1, new SaveQuestion(null, new ModelQuestion { Id = "two", Ask = "Two?", Type = "text" })));
        QuestionsFile.Read((await _publisher.GetAsync("twice", "1.0")).Text.PolicyYaml).Select(question => question.Id).ShouldBe(["one"]);
    }

    private async Task<string> StartAsync(string policy)
    {
        await _publisher.CreateAsync(policy);
        return (await _publisher.GetAsync(policy, "1.0")).Text.PolicyYaml;
    }

    private Task<long> ActAsync(string policy, long seen, QuestionAct act) =>
        new EditQuestions(sample.Builder.UseCases, sample.Builder.Workspaces).RunAsync(_publisher.Caller, new SeenDraft(policy, "1.0", seen), act, default);
}

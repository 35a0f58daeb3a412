using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

public sealed class SaveAnswerTests(SampleFixture sample) : IClassFixture<SampleFixture>, IAsyncLifetime
{
    private const string Kinds =
        """
        questions:
          - {id: words, ask: Which words?, type: text, max: 20}
          - {id: lines, ask: Which lines?, type: paragraph}
          - {id: some, ask: Which of them?, type: choices, choices: {a: First, b: Second, c: Third}}
          - {id: many, ask: How many?, type: number, min: 1, max: 30}
          - {id: day, ask: Which day?, type: date}
          - {id: who, ask: Who?, type: contact}
          - {id: things, ask: Which things?, type: list}
          - {id: visits, ask: Do visits happen?, type: yes-no}
          - {id: guide, ask: Who guides them?, type: text, when: answers.visits, required: true}
        """;

    private Desk _desk = null!;

    public async Task InitializeAsync()
    {
        _desk = await Desk.OfNewAcademyAsync(sample);
        await sample.Builder.ModelAsync(Desk.Council, $"kinds-{_desk.Organisation}", "1.0", Kinds, "## Rules {#rules}\n\n1. {#one} Words.\n");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("words", "\" Plain words \"", "\"Plain words\"")]
    [InlineData("lines", "\"One\\nTwo\"", "\"One\\nTwo\"")]
    [InlineData("some", "[\"c\", \"a\"]", "[\"a\",\"c\"]")]
    [InlineData("some", "\"b\"", "[\"b\"]")]
    [InlineData("many", "12", "12")]
    [InlineData("many", "\"7.50\"", "7.50")]
    [InlineData("day", "\"2026-09-01\"", "\"2026-09-01\"")]
    [InlineData("who", "{\"name\": \"Sam Lee\", \"phone\": \"01632 960001\"}", "{\"name\":\"Sam Lee\",\"phone\":\"01632 960001\"}")]
    [InlineData("things", "[\"yes\", \"12\", \"null\"]", "[\"yes\",\"12\",\"null\"]")]
    [InlineData("visits", "true", "true")]
    [InlineData("visits", "\"no\"", "false")]
    public async Task An_answer_is_kept_in_the_form_of_its_question(string question, string given, string kept)
    {
        await SaveAsync(question, JsonNode.Parse(given));

        var own = (await AnswersAsync())[question].Own!;
        JsonNode.DeepEquals(own.Value, JsonNode.Parse(kept)).ShouldBeTrue(own.Value.ToJsonString());
        own.AnsweredBy.ShouldBe("sam");
        own.AnsweredAt.ShouldBe(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("words", "\"More than twenty characters\"", "value", "27 characters")]
    [InlineData("words", "[\"a\"]", "value", "must be text")]
    [InlineData("words", "\"bell \\u0007\"", "value", "U+0007")]
    [InlineData("some", "[\"a\", \"x\"]", "value.1", "'x' is not a choice")]
    [InlineData("many", "31", "value", "outside the range")]
    [InlineData("many", "\"many\"", "value", "must be a number")]
    [InlineData("day", "\"1 September\"", "value", "is not a date")]
    [InlineData("who", "{\"name\": \"Sam\", \"email\": \"nowhere\"}", "value.email", "is not an e-mail address")]
    [InlineData("who", "{\"fone\": \"01632 960001\"}", "value.fone", "means nothing")]
    [InlineData("visits", "\"perhaps\"", "value", "must be yes or no")]
    public Task An_answer_that_its_question_does_not_allow_is_refused(string question, string given, string field, string words) =>
        Refused.WithAsync(SaveAsync(question, JsonNode.Parse(given)), field, words);

    [Fact]
    public Task A_question_that_is_not_asked_is_refused_with_those_that_are() => Refused.WithAsync(SaveAsync("nothing", "x"), "question", "Known: words, lines");

    [Fact]
    public Task A_policy_that_is_not_offered_is_not_there() => Should.ThrowAsync<NotThereException>(_desk.AnswerAsync("words", "x", policy: "unheard-of"));

    [Fact]
    public async Task Null_or_a_blank_takes_an_answer_back()
    {
        await SaveAsync("words", "One");
        (await SaveAsync("words", null, expected: 1)).ShouldBeNull();
        await SaveAsync("words", "Two");
        (await SaveAsync("words", "  ", expected: 1)).ShouldBeNull();

        (await AnswersAsync())["words"].Own.ShouldBeNull();
    }

    [Fact]
    public async Task Each_answer_decides_what_is_asked_now()
    {
        (await AnswersAsync())["guide"].Asked.ShouldBeFalse();

        await SaveAsync("visits", true);

        (await AnswersAsync())["guide"].Asked.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_who_change_the_same_answer_the_second_is_told_who_and_what()
    {
        await SaveAsync("words", "First");
        await _desk.Colleague("kim").AnswerAsync("words", "Kim's", expected: 1, Policy);

        var conflict = await Should.ThrowAsync<ConflictException>(SaveAsync("words", "Sam's", expected: 1));

        conflict.Change.Actor.ShouldBe("kim");
        conflict.Change.Fields.ShouldContain("value");
        (await AnswersAsync())["words"].Text.ShouldBe("Kim's");
    }

    [Fact]
    public async Task Of_many_who_answer_the_same_question_at_once_one_wins_and_all_others_are_told_of_them()
    {
        var names = Enumerable.Range(0, 6).Select(number => $"person-{number}").ToList();
        var acts = names.ConvertAll(name => Task.Run(() => _desk.Colleague(name).AnswerAsync("words", name, policy: Policy)));
        await Task.WhenAll(acts.Select(act => act.ContinueWith(_ => { }, TaskScheduler.Default)));

        var winner = (await acts.Single(act => act.IsCompletedSuccessfully)).Answer!.AnsweredBy;
        acts.Where(act => act.IsFaulted).Select(act => act.Exception!.InnerException.ShouldBeOfType<ConflictException>().Change.Actor).ShouldAllBe(actor => actor == winner);
        (await AnswersAsync())["words"].Text.ShouldBe(winner);
    }

    [Fact]
    public async Task An_answer_that_somebody_took_back_cannot_be_changed_unawares()
    {
        await SaveAsync("words", "First");
        await _desk.Colleague("kim").AnswerAsync("words", null, expected: 1, Policy);

        (await Should.ThrowAsync<ConflictException>(SaveAsync("words", "Second", expected: 1))).Change.Actor.ShouldBe("kim");
    }

    [Fact]
    public async Task The_same_person_may_go_on_from_what_they_saved()
    {
        var revision = (await SaveAsync("words", "One"))!.Revision;
        revision = (await SaveAsync("words", "Two", revision))!.Revision;
        await SaveAsync("words", "Three", revision);

        (await AnswersAsync())["words"].Own!.Revision.ShouldBe(3);
    }

    [Fact]
    public async Task A_default_is_told_from_an_answer()
    {
        var questions = (await _desk.GetAsync(await _desk.StartAsync())).Questions.ToDictionary(question => question.Id);

        (questions["visits"].From, questions["visits"].Value!.ToJsonString()).ShouldBe((AnswerOrigin.Default, "false"));
        (questions["use"].From, questions["use"].Value).ShouldBe((AnswerOrigin.None, null));
    }

    private string Policy => $"kinds-{_desk.Organisation}";

    private async Task<AnswerRecord?> SaveAsync(string question, JsonNode? value, long? expected = null) => (await _desk.AnswerAsync(question, value, expected, Policy)).Answer;

    private async Task<Dictionary<string, Core.Record.Adopting.AnsweredQuestion>> AnswersAsync()
    {
        var history = await _desk.HistoryAsync(Policy);
        var adoption = history.Count > 0 ? history[0] : await _desk.StartAsync(policy: Policy);
        return (await _desk.GetAsync(adoption)).Questions.ToDictionary(question => question.Id);
    }
}

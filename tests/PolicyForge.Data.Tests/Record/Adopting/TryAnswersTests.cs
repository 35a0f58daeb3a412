using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents;
using PolicyForge.Documents.Text;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

public sealed class TryAnswersTests(SampleFixture sample) : IClassFixture<SampleFixture>, IAsyncLifetime
{
    private Desk _desk = null!;
    private AdoptionRecord _adoption = null!;

    public async Task InitializeAsync()
    {
        _desk = await Desk.OfNewAcademyAsync(sample);
        _adoption = await _desk.StartAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_choice_not_made_shows_every_option()
    {
        var says = Words((await TryAsync("use", null)).Effects["use"].Says);

        says.ShouldContain("It is banned.");
        says.ShouldContain("It is allowed in breaks.");
    }

    [Fact]
    public async Task A_choice_shows_only_what_it_prints()
    {
        var says = Words((await TryAsync("use", "limited")).Effects["use"].Says);

        says.ShouldContain("It is allowed in breaks.");
        says.ShouldNotContain("It is banned.");
    }

    [Fact]
    public async Task Words_show_in_the_clause_that_prints_them_and_nowhere_else()
    {
        var says = (await TryAsync("approver", "The Bursar")).Effects["approver"].Says;

        Words(says).ShouldContain("The Bursar approves what the academy does.");
        says.Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_shows_what_is_left_out_and_yes_what_is_kept()
    {
        var no = (await TryAsync("visits", false)).Effects["visits"];
        var yes = (await TryAsync("visits", true)).Effects["visits"];

        no.Says.ShouldBeEmpty();
        Words(no.LeavesOut).ShouldContain("Visits are planned");
        Words(yes.Says).ShouldContain("Visits are planned with Priya Nair.");
    }

    [Fact]
    public async Task Nothing_that_is_tried_is_saved()
    {
        await TryAsync("approver", "The Bursar");

        (await _desk.GetAsync(_adoption)).Questions.Single(question => question.Id == "approver").From.ShouldBe(AnswerOrigin.None);
    }

    [Fact]
    public async Task What_a_question_does_not_allow_is_passed_over()
    {
        await _desk.AnswerAsync("use", "ban");

        var tried = await TryAsync("use", "sometimes");

        tried.Questions.Single(question => question.Id == "use").Text.ShouldBe("A ban");
    }

    [Fact]
    public async Task A_passage_stands_alone_without_the_ids_of_its_document() =>
        (await TryAsync("use", "ban")).Effects["use"].Says.SelectMany(Passages.Ids).ShouldBeEmpty();

    [Fact]
    public async Task What_is_in_force_cannot_be_tried()
    {
        var other = await Desk.OfNewAcademyAsync(sample);
        var adopted = await other.AdoptDemoAsync();

        await Should.ThrowAsync<NotThereException>(() => other.TryAsync(adopted, "use", "ban"));
    }

    private Task<TriedAnswers> TryAsync(string question, JsonNode? value) => _desk.TryAsync(_adoption, question, value);

    private static string Words(ValueList<Block> blocks) => MarkdownWriter.Write(blocks);
}

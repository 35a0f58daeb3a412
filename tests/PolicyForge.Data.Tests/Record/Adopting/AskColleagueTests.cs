using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

public sealed class AskColleagueTests(SampleFixture sample) : IClassFixture<SampleFixture>, IAsyncLifetime
{
    private static readonly HandedQuestion Handed = new("use", "jo@example.org", "By Friday, please.", "Sam Lee", new Uri("https://policies.example.org/o/x"));

    private Desk _desk = null!;
    private AdoptionRecord _adoption = null!;

    public async Task InitializeAsync()
    {
        _desk = await Desk.OfNewAcademyAsync(sample);
        _adoption = await _desk.StartAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_colleague_gets_the_question_its_choices_the_note_and_the_link()
    {
        await _desk.AskAsync(_adoption, Handed);

        var body = await _desk.SqlAsync<string>(_desk.Organisation, $"SELECT body FROM outbox WHERE organisation_id = '{_desk.Organisation}' AND recipient = 'jo@example.org'");
        body.ShouldNotBeNull();
        foreach (var part in new[] { "Sam Lee", "Which rule?", "- A ban", "By Friday, please.", "https://policies.example.org/o/x" })
            body.ShouldContain(part);
    }

    [Fact]
    public async Task The_same_question_goes_to_the_same_colleague_once_a_day()
    {
        await _desk.AskAsync(_adoption, Handed);

        await Refused.WithAsync(_desk.AskAsync(_adoption, Handed), "recipient", "today already");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nobody")]
    public Task Without_an_address_nothing_is_sent(string? recipient) =>
        Refused.WithAsync(_desk.AskAsync(_adoption, Handed with { Recipient = recipient }), "recipient", "Enter an e-mail address");

    [Fact]
    public Task What_is_not_asked_cannot_be_handed_on() =>
        Should.ThrowAsync<NotThereException>(() => _desk.AskAsync(_adoption, Handed with { Question = "nothing" }));
}

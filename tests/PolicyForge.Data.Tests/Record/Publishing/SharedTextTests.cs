using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Publishing;

public sealed class SharedTextTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly Publisher _publisher = new(sample);

    [Fact]
    public async Task A_draft_includes_a_shared_text_as_it_is_now()
    {
        await _publisher.ShareAsync("greeting", "Hello {{ answers.nobody }}.");
        await _publisher.CreateAsync("greets");

        var check = (await _publisher.EditAsync("greets", "1.0", null, "## Rules {#rules}\n\n1. {#one} {{ include \"greeting\" }}\n", 1)).Check;
        check.Diagnostics.ShouldContain(diagnostic => diagnostic.Path == "templates/shared/greeting.md" && diagnostic.Code == Codes.UnknownBodyQuestion);

        await _publisher.ShareAsync("greeting", "Hello.", 1);
        (await _publisher.CheckAsync("greets", "1.0")).Diagnostics.ShouldBeEmpty();

        await _publisher.UnshareAsync("greeting", 2);
        (await _publisher.CheckAsync("greets", "1.0")).Diagnostics.ShouldContain(diagnostic => diagnostic.Code == Codes.UnknownInclude);
    }

    [Fact]
    public async Task A_text_with_mistakes_is_saved_and_its_mistakes_are_told()
    {
        var saved = await _publisher.ShareAsync("unclosed", "Words {{ if true }}");

        saved.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == Codes.TemplateSyntax);
        (await GetAsync("unclosed")).Body.ShouldBe("Words {{ if true }}");
    }

    [Fact]
    public async Task Of_two_who_edit_a_text_the_second_is_told_who_changed_it()
    {
        await _publisher.ShareAsync("contested", "One.");
        await new Publisher(sample, actor: "key:first").ShareAsync("contested", "Two.", 1);

        var conflict = await Should.ThrowAsync<ConflictException>(() => _publisher.ShareAsync("contested", "Three.", 1));
        conflict.Change.ShouldSatisfyAllConditions(change => change.Actor.ShouldBe("key:first"), change => change.Fields.ShouldBe(["body"]));
        await Should.ThrowAsync<ConflictException>(() => _publisher.UnshareAsync("contested", 1));
        await Should.ThrowAsync<NotThereException>(() => _publisher.ShareAsync("missing", "Words.", 1));
        (await Should.ThrowAsync<RefusedException>(() => _publisher.ShareAsync("contested", "New."))).Problems[0].Field.ShouldBe("name");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("Upper")]
    [InlineData("")]
    [InlineData("line\n")]
    public async Task A_name_is_one_that_a_file_could_have(string name) =>
        (await Should.ThrowAsync<RefusedException>(() => _publisher.ShareAsync(name, "Words."))).Problems.ShouldHaveSingleItem().Field.ShouldBe("name");

    [Fact]
    public async Task Texts_are_listed_by_name_and_only_to_their_owner()
    {
        await _publisher.ShareAsync("listed-b", "Words.");
        await _publisher.ShareAsync("listed-a", "Words.");

        (await ListAsync(_publisher)).Select(text => text.Name).Where(name => name.StartsWith("listed", StringComparison.Ordinal)).ShouldBe(["listed-a", "listed-b"]);
        (await ListAsync(new Publisher(sample, "oak-school"))).ShouldBeEmpty();
    }

    private Task<SharedText> GetAsync(string name) => new GetSharedText(sample.Builder.UseCases).RunAsync(_publisher.Caller, name, default);

    private Task<IReadOnlyList<SharedTextSummary>> ListAsync(Publisher publisher) => new ListSharedTexts(sample.Builder.UseCases).RunAsync(publisher.Caller, default);
}

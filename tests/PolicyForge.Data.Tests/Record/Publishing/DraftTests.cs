using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Publishing;

public sealed class DraftTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly Publisher _publisher = new(sample);

    [Fact]
    public async Task A_new_policy_has_a_first_draft_without_mistakes()
    {
        (await _publisher.CreateAsync("visits")).ShouldBe("1.0");

        (await _publisher.CheckAsync("visits", "1.0")).Diagnostics.ShouldBeEmpty();
        (await _publisher.GetAsync("visits", "1.0")).State.ShouldBe(VersionState.Draft);
    }

    [Theory]
    [InlineData("Visits", "id")]
    [InlineData("shared", "id")]
    [InlineData("demo", "id")]
    public async Task A_policy_needs_an_id_of_its_own(string id, string field) =>
        (await Should.ThrowAsync<RefusedException>(() => _publisher.CreateAsync(id))).Problems.Select(problem => problem.Field).ShouldBe([field]);

    [Fact]
    public async Task Everything_wrong_with_a_new_policy_is_told_at_once()
    {
        var create = new CreatePolicy(sample.Builder.UseCases, TimeProvider.System);

        var refused = await Should.ThrowAsync<RefusedException>(() => create.RunAsync(_publisher.Caller, new NewPolicy("../up", " ", "1/0"), default));

        refused.Problems.Select(problem => problem.Field).ShouldBe(["id", "title", "version"]);
    }

    [Fact]
    public async Task A_draft_with_mistakes_is_saved_and_its_mistakes_are_told()
    {
        await _publisher.CreateAsync("mistakes");

        var saved = await _publisher.EditAsync("mistakes", "1.0", null, "## Rules {#rules}\n\n1. {#one} {{ answers.nobody_asked }}\n", 1);

        saved.Revision.ShouldBe(2);
        saved.Check.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Line)).ShouldContain((Codes.UnknownBodyQuestion, 3));
        (await _publisher.GetAsync("mistakes", "1.0")).Text.Body.ShouldContain("nobody_asked");
    }

    [Fact]
    public async Task A_policy_file_that_cannot_be_read_is_saved_too()
    {
        await _publisher.CreateAsync("broken");

        var saved = await _publisher.EditAsync("broken", "1.0", "id: [broken\r\n", null, 1);

        saved.Check.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == Codes.YamlSyntax);
        (await _publisher.GetAsync("broken", "1.0")).Text.PolicyYaml.ShouldBe("id: [broken\n");
    }

    [Theory]
    [InlineData("id: fixed", "id: other", "The id must stay 'fixed'")]
    [InlineData("version: \"1.0\"", "version: \"2.0\"", "The version must stay '1.0'")]
    [InlineData("publisher: northmoor-council", "publisher: beacon-trust", "The publisher must stay 'northmoor-council'")]
    public async Task A_draft_stays_the_version_that_it_is(string typed, string instead, string message)
    {
        var yaml = "id: fixed\nversion: \"1.0\"\ntitle: Fixed\nstatus: draft\npublisher: northmoor-council\n";
        if ((await _publisher.PoliciesAsync()).All(policy => policy.PolicyId != "fixed"))
            await _publisher.CreateAsync("fixed");

        var refused = await Should.ThrowAsync<RefusedException>(() => _publisher.EditAsync("fixed", "1.0", yaml.Replace(typed, instead, StringComparison.Ordinal), null, 1));

        refused.Problems.ShouldHaveSingleItem().Message.ShouldStartWith(message);
    }

    [Fact]
    public async Task What_no_database_can_keep_is_refused_by_its_field()
    {
        await _publisher.CreateAsync("odd");

        foreach (var body in new[] { "a\0b", "half \ud83d", new string('x', 3_000_000) })
            (await Should.ThrowAsync<RefusedException>(() => _publisher.EditAsync("odd", "1.0", null, body, 1))).Problems.ShouldHaveSingleItem().Field.ShouldBe("body");
    }

    [Fact]
    public async Task Of_two_who_edit_a_draft_the_second_is_told_who_changed_what()
    {
        await _publisher.CreateAsync("busy");
        await new Publisher(sample, actor: "key:first").EditAsync("busy", "1.0", null, "## Mine {#mine}\n", 1);

        var conflict = await Should.ThrowAsync<ConflictException>(() => _publisher.EditAsync("busy", "1.0", null, "## Other {#other}\n", 1));

        conflict.Change.Actor.ShouldBe("key:first");
        conflict.Change.Fields.ShouldContain("body");
        (await _publisher.GetAsync("busy", "1.0")).Text.Body.ShouldBe("## Mine {#mine}\n");
    }

    [Fact]
    public async Task Of_two_who_edit_a_draft_at_the_same_moment_one_wins()
    {
        await _publisher.CreateAsync("race");
        var edits = Enumerable.Range(0, 6).Select(i => _publisher.EditAsync("race", "1.0", null, $"## Words {i} {{#words}}\n", 1)).ToList();

        await Task.WhenAll(edits.Select(edit => edit.ContinueWith(_ => { }, TaskScheduler.Default)));

        edits.Count(edit => edit.IsCompletedSuccessfully).ShouldBe(1);
        edits.Where(edit => edit.IsFaulted).ShouldAllBe(edit => edit.Exception!.InnerException is ConflictException);
        (await _publisher.GetAsync("race", "1.0")).Revision.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_draft_starts_with_the_text_and_the_history_of_another_version()
    {
        const string yaml = "# Ask the unions first.\nid: carried\nversion: \"1.0\"\ntitle: Carried\nstatus: draft  # for now\npublisher: northmoor-council\nchanges: [{version: \"0.9\", summary: On paper.}]\n";
        await _publisher.CreateAsync("carried");
        await _publisher.EditAsync("carried", "1.0", yaml, null, 1);
        await _publisher.PublishAsync("carried", "1.0", 2);

        (await _publisher.DraftAsync("carried", "1.0")).ShouldBe("1.1");
        (await _publisher.DraftAsync("carried", "1.0", "2.0")).ShouldBe("2.0");

        var draft = (await _publisher.GetAsync("carried", "1.1")).Text.PolicyYaml;
        draft.ShouldStartWith("# Ask the unions first.\nid: carried\nversion: \"1.1\"\ntitle: Carried\nstatus: draft  # for now\n");
        draft.ShouldContain("On paper.");
        draft.ShouldContain("What is new.");
        (await _publisher.CheckAsync("carried", "1.1")).Diagnostics.ShouldBeEmpty();
        (await Should.ThrowAsync<RefusedException>(() => _publisher.DraftAsync("carried", "1.0", "2.0"))).Problems[0].Field.ShouldBe("version");
        await Should.ThrowAsync<NotThereException>(() => _publisher.DraftAsync("carried", "7.0"));
    }

    [Fact]
    public async Task A_draft_is_invisible_to_everybody_else()
    {
        await _publisher.CreateAsync("secret");
        await _publisher.ShareAsync("secret-text", "Words.");

        foreach (var organisation in new[] { "oak-school", "hillside-academy", "beacon-trust", "elsewhere-trust" })
        {
            var other = new Publisher(sample, organisation);
            await Should.ThrowAsync<NotThereException>(() => other.GetAsync(_publisher.Key("secret"), "1.0"));
            await Should.ThrowAsync<NotThereException>(() => other.PolicyAsync(_publisher.Key("secret")));
            await Should.ThrowAsync<NotThereException>(() => other.EditAsync("secret", "1.0", null, "x", 1));
            await Should.ThrowAsync<NotThereException>(() => other.CheckAsync("secret", "1.0"));
            await Should.ThrowAsync<NotThereException>(() => other.DeleteAsync("secret", "1.0", 1));
            await Should.ThrowAsync<NotThereException>(() => other.UnshareAsync("secret-text", 1));
            (await other.VersionsAsync(_publisher.Key("secret"))).ShouldBeEmpty();
            (await other.PoliciesAsync()).ShouldNotContain(policy => policy.PolicyId == "secret");
        }
    }

    [Fact]
    public async Task Who_may_only_look_changes_nothing_and_who_may_only_write_does_not_publish()
    {
        await _publisher.CreateAsync("roles");

        await Should.ThrowAsync<NotThereException>(() => _publisher.As(Role.Reader).EditAsync("roles", "1.0", null, "x", 1));
        await Should.ThrowAsync<NotThereException>(() => _publisher.As(Role.Editor).PublishAsync("roles", "1.0", 1));
        (await _publisher.As(Role.Reader).GetAsync("roles", "1.0")).Revision.ShouldBe(1);
        (await _publisher.As(Role.Approver).PublishAsync("roles", "1.0", 1)).State.ShouldBe(VersionState.Published);
    }

    [Fact]
    public async Task A_deleted_draft_is_gone_and_its_policy_with_it_when_that_was_all()
    {
        await _publisher.CreateAsync("passing");
        await _publisher.DraftAsync("passing", "1.0");
        await _publisher.DeleteAsync("passing", "1.0", 1);
        (await _publisher.VersionsAsync(_publisher.Key("passing"))).Select(version => version.Version).ShouldBe(["1.1"]);

        await _publisher.DeleteAsync("passing", "1.1", 1);

        await Should.ThrowAsync<NotThereException>(() => _publisher.PolicyAsync(_publisher.Key("passing")));
        (await _publisher.CreateAsync("passing")).ShouldBe("1.0");
    }

    [Fact]
    public async Task A_policy_goes_by_the_title_that_its_author_last_gave_it()
    {
        await _publisher.CreateAsync("named");
        await _publisher.EditAsync("named", "1.0", "id: named\nversion: \"1.0\"\ntitle: A better name\nstatus: draft\npublisher: northmoor-council\n", null, 1);

        (await _publisher.PolicyAsync(_publisher.Key("named"))).Title.ShouldBe("A better name");
    }
}

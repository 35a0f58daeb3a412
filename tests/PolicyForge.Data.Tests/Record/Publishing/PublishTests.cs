using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Publishing;

public sealed class PublishTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string Body =
        """
        ## Rules {#rules}

        1. {#first} Staff may use the network.
        1. {#second} Nobody shares passwords.
        """;

    private readonly Publisher _publisher = new(sample);

    [Fact]
    public async Task A_published_version_is_final_dated_and_offered()
    {
        await _publisher.CreateAsync("network");
        await _publisher.EditAsync("network", "1.0", null, Body, 1);

        var version = await _publisher.PublishAsync("network", "1.0", 2, summary: "First issue");

        version.State.ShouldBe(VersionState.Published);
        version.Sha256.ShouldBe(version.Text.Sha256);
        version.Text.PolicyYaml.ShouldContain("status: final\n");
        version.Text.PolicyYaml.ShouldContain($"changes:\n  - version: \"1.0\"\n    date: \"{version.PublishedAt:yyyy-MM-dd}\"\n    summary: First issue\n");
        (await _publisher.PolicyAsync(_publisher.Key("network"))).LatestVersion.ShouldBe("1.0");
        (await _publisher.CheckAsync("network", "1.0")).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_mistake_of_the_check_stands_in_the_way_by_the_field_that_holds_it()
    {
        await _publisher.CreateAsync("unclean");
        await _publisher.EditAsync("unclean", "1.0", "id: unclean\nversion: \"1.0\"\ntitle: Unclean\nstatus: sleeping\npublisher: northmoor-council\n", "## Rules {#rules}\n\n1. {#one} {{ cite \"nothing\" }} and {{ ref \"nowhere\" }}.\n", 1);

        var refused = await Should.ThrowAsync<RefusedException>(() => _publisher.PublishAsync("unclean", "1.0", 2, summary: " "));

        refused.Problems.Select(problem => problem.Field).Distinct().Order().ShouldBe(["body", "policy_yaml", "summary"]);
        refused.Problems.ShouldContain(problem => problem.Message.Contains("body.md(3,", StringComparison.Ordinal) && problem.Message.Contains("'nothing'", StringComparison.Ordinal));
        refused.Problems.ShouldContain(problem => problem.Message.Contains("'nowhere'", StringComparison.Ordinal));
        (await _publisher.GetAsync("unclean", "1.0")).State.ShouldBe(VersionState.Draft);
    }

    [Fact]
    public async Task A_clause_without_an_id_is_not_published()
    {
        await _publisher.CreateAsync("nameless");
        await _publisher.EditAsync("nameless", "1.0", null, "## Rules {#rules}\n\n1. Nobody can name me.\n", 1);

        var refused = await Should.ThrowAsync<RefusedException>(() => _publisher.PublishAsync("nameless", "1.0", 2));

        refused.Problems.ShouldHaveSingleItem().Message.ShouldContain("PF0517");
    }

    [Fact]
    public async Task Each_clause_that_changed_needs_a_reason_and_no_other_may_have_one()
    {
        await _publisher.PublishedAsync("reasons", Body);
        await _publisher.DraftAsync("reasons", "1.0");
        var revised = Body.Replace("may use", "may not use", StringComparison.Ordinal).Replace("1. {#second} Nobody shares passwords.", "1. {#third} Somebody is told.", StringComparison.Ordinal);
        await _publisher.EditAsync("reasons", "1.1", null, revised, 1);

        var refused = await Should.ThrowAsync<RefusedException>(() => _publisher.PublishAsync("reasons", "1.1", 2, new Dictionary<string, string> { ["first"] = " ", ["rules"] = "None." }));

        refused.Problems.Select(problem => (problem.Field, problem.Message)).ShouldBe(
        [
            ("reasons.first", "'first' was reworded. Say why."),
            ("reasons.third", "'third' is new. Say why."),
            ("reasons.second", "'second' was removed. Say why."),
            ("reasons.rules", "'rules' did not change. Remove its reason."),
        ]);
    }

    [Fact]
    public async Task Reasons_are_kept_with_the_version_and_printed_in_its_history()
    {
        await _publisher.PublishedAsync("history", Body);
        await _publisher.DraftAsync("history", "1.0");
        await _publisher.EditAsync("history", "1.1", null, Body.Replace("may use", "may not use", StringComparison.Ordinal), 1);

        var version = await _publisher.PublishAsync("history", "1.1", 2, new Dictionary<string, string> { ["first"] = "The law: \"no\" means no." });

        version.Reasons["first"].ShouldBe("The law: \"no\" means no.");
        version.Text.PolicyYaml.ShouldContain("first: \"The law: \\\"no\\\" means no.\"");
        version.Text.PolicyYaml.IndexOf("\"1.1\"", StringComparison.Ordinal).ShouldBeLessThan(version.Text.PolicyYaml.LastIndexOf("\"1.0\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_cannot_come_after_one_that_would_follow_it()
    {
        await _publisher.CreateAsync("order");
        await _publisher.DraftAsync("order", "1.0", "10.0");
        await _publisher.DraftAsync("order", "1.0", "9.0");
        await _publisher.PublishAsync("order", "10.0", 1);

        var refused = await Should.ThrowAsync<RefusedException>(() => _publisher.PublishAsync("order", "9.0", 1));

        refused.Problems.ShouldHaveSingleItem().Field.ShouldBe("version");
    }

    [Fact]
    public async Task A_draft_that_somebody_else_saved_is_not_published()
    {
        await _publisher.CreateAsync("moving");
        await _publisher.EditAsync("moving", "1.0", null, Body, 1);

        await Should.ThrowAsync<ConflictException>(() => _publisher.PublishAsync("moving", "1.0", 1));
    }

    [Fact]
    public async Task Everybody_who_takes_the_models_is_told_and_nobody_else()
    {
        await sample.ActAsync("elsewhere-trust", "test", "INSERT INTO subscriptions (organisation_id, publisher_id, since) VALUES ('elsewhere-trust', 'northmoor-council', now())");
        await sample.Builder.OrganisationAsync("far-academy", "academy", "elsewhere-trust");
        await _publisher.PublishedAsync("told");

        foreach (var taker in new[] { "oak-school", "hillside-academy", "quayside-academy", "elsewhere-trust", "far-academy" })
        {
            var notice = (await sample.NoticesAsync(taker, "told")).ShouldHaveSingleItem();
            notice.Kind.ShouldBe("version-published");
            notice.Detail["publisher"]!.GetValue<string>().ShouldBe("northmoor-council");
            notice.Detail["version"]!.GetValue<string>().ShouldBe("1.0");
            notice.Detail["summary"]!.GetValue<string>().ShouldBe("What is new.");
        }

        (await sample.NoticesAsync("northmoor-council", "told")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_version_keeps_the_texts_that_it_included_and_names_what_it_cites()
    {
        await sample.ActAsync("northmoor-council", "test", "INSERT INTO authorities VALUES ('act', @Content::jsonb, now()), ('guide', @Content::jsonb, now()) ON CONFLICT DO NOTHING", new { Content = """{"title": "An Act"}""" });
        await _publisher.ShareAsync("outer", "Outer words. {{ include \"inner\" }}");
        await _publisher.ShareAsync("inner", "Inner words under {{ cite \"guide\" }}.");
        await _publisher.ShareAsync("other", "Not included.");
        await _publisher.PublishedAsync("frozen", "## Rules {#rules}\n\n1. {#one} {{ include \"outer\" }} See {{ \"act\" | cite }}.\n");

        await _publisher.ShareAsync("inner", "Changed.", 1);
        await _publisher.UnshareAsync("outer", 1);

        var version = await _publisher.GetAsync("frozen", "1.0");
        version.Text.Shared.ShouldBe(new Dictionary<string, string> { ["inner"] = "Inner words under {{ cite \"guide\" }}.", ["outer"] = "Outer words. {{ include \"inner\" }}" }, ignoreOrder: true);
        version.Cites.ShouldBe(["act", "guide"]);
        version.Sha256.ShouldBe(version.Text.Sha256);
        (await _publisher.CheckAsync("frozen", "1.0")).Diagnostics.ShouldBeEmpty();
        (await new Publisher(sample, "oak-school").GetAsync(_publisher.Key("frozen"), "1.0")).Text.Shared.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_name_that_is_worked_out_cannot_be_kept_so_it_is_not_published()
    {
        await _publisher.ShareAsync("computed", "Words.");
        await _publisher.CreateAsync("computing");
        await _publisher.EditAsync("computing", "1.0", null, "## Rules {#rules}\n\n1. {#one} {{ include (\"comp\" + \"uted\") }}\n", 1);

        var refused = await Should.ThrowAsync<RefusedException>(() => _publisher.PublishAsync("computing", "1.0", 2));

        refused.Problems.ShouldHaveSingleItem().Message.ShouldStartWith("On line 3, 'include' works out what it names.");
    }

    [Fact]
    public async Task A_policy_file_between_braces_is_not_published()
    {
        await _publisher.CreateAsync("braces");
        await _publisher.EditAsync("braces", "1.0", """{id: braces, version: "1.0", title: Braces, status: draft, publisher: northmoor-council}""", null, 1);

        (await Should.ThrowAsync<RefusedException>(() => _publisher.PublishAsync("braces", "1.0", 2))).Problems.ShouldHaveSingleItem().Field.ShouldBe("policy_yaml");
    }

    [Fact]
    public async Task What_was_withdrawn_is_offered_to_nobody_and_kept_by_those_who_have_it()
    {
        await _publisher.PublishedAsync("taken");
        await _publisher.DraftAsync("taken", "1.0");
        await _publisher.PublishAsync("taken", "1.1", 1);
        await sample.AdoptAsync("oak-school", "taken", "1.1");

        var version = await _publisher.WithdrawAsync("taken", "1.1", 2);

        version.State.ShouldBe(VersionState.Withdrawn);
        (await _publisher.PolicyAsync(_publisher.Key("taken"))).LatestVersion.ShouldBe("1.0");
        var (oak, hillside) = (new Publisher(sample, "oak-school"), new Publisher(sample, "hillside-academy"));
        (await oak.GetAsync(_publisher.Key("taken"), "1.1")).WithdrawnReason.ShouldBe("The law changed.");
        await Should.ThrowAsync<NotThereException>(() => hillside.GetAsync(_publisher.Key("taken"), "1.1"));
        (await hillside.VersionsAsync(_publisher.Key("taken"))).Select(row => row.Version).ShouldBe(["1.0"]);
        (await sample.NoticesAsync("oak-school", "taken")).Count(notice => notice.Kind == "version-withdrawn").ShouldBe(1);
        (await Should.ThrowAsync<RefusedException>(() => _publisher.WithdrawAsync("taken", "1.1", 3))).Problems[0].Field.ShouldBe("version");
    }

    [Fact]
    public async Task A_draft_is_not_withdrawn_and_a_withdrawal_needs_a_reason()
    {
        await _publisher.CreateAsync("kept");

        var refused = await Should.ThrowAsync<RefusedException>(() => _publisher.WithdrawAsync("kept", "1.0", 1, " "));

        refused.Problems.Select(problem => problem.Field).ShouldBe(["version", "reason"]);
    }
}

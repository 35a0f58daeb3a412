using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Core.Tests.Record.Publishing;

public class PolicyFileTests
{
    [Theory]
    [InlineData("id: a\nstatus: draft\ntitle: T\n", "id: a\nstatus: final\ntitle: T\n")]
    [InlineData("id: a\nstatus: draft # for now\n\n# the end\n", "id: a\nstatus: final # for now\n\n# the end\n")]
    [InlineData("status: 'draft'", "status: final")]
    [InlineData("# first\n---\nstatus:\ntitle: T\n", "# first\n---\nstatus: final\ntitle: T\n")]
    [InlineData("title: 😀 é\nstatus: draft\n", "title: 😀 é\nstatus: final\n")]
    [InlineData("  id: a\n  status: draft\n", "  id: a\n  status: final\n")]
    [InlineData("owner: {status: draft}\nstatus: draft\n", "owner: {status: draft}\nstatus: final\n")]
    public void A_key_is_set_where_it_stands(string before, string after) => PolicyFile.With(before, "status", "final").ShouldBe(after);

    [Theory]
    [InlineData("id: a\n", "id: a\nstatus: final\n")]
    [InlineData("id: a", "id: a\nstatus: final\n")]
    [InlineData("id: a # a comment\n# the end\n", "id: a # a comment\nstatus: final\n# the end\n")]
    [InlineData("  id: a\n", "  id: a\n  status: final\n")]
    [InlineData("note: |\n  two\n  lines\n...\n", "note: |\n  two\n  lines\nstatus: final\n...\n")]
    public void A_key_that_is_missing_is_added_after_the_last(string before, string after) => PolicyFile.With(before, "status", "final").ShouldBe(after);

    [Theory]
    [InlineData("changes:\n  - {version: \"1\", summary: Old.}\n\n# What is asked\nquestions: []\n", "\n\n# What is asked\nquestions: []\n")]
    [InlineData("changes: [\n  {version: \"1\"}\n]\nquestions: []\n", "\nquestions: []\n")]
    [InlineData("changes:\nquestions: []\n", "\nquestions: []\n")]
    [InlineData("changes:\n  - version: \"1\"\n    summary: >-\n      Two\n      lines.\nquestions: []\n", "\nquestions: []\n")]
    public void A_list_is_replaced_and_what_follows_it_stays(string before, string rest) =>
        PolicyFile.With(before, "changes", new JsonArray(new JsonObject { ["version"] = "2", ["summary"] = "New." })).ShouldBe("changes:\n  - version: \"2\"\n    summary: New." + rest);

    [Theory]
    [InlineData("{id: a}")]
    [InlineData("- id: a")]
    [InlineData("id: [a")]
    [InlineData("")]
    public void A_file_that_cannot_be_written_in_is_refused_by_its_field(string yaml) =>
        Should.Throw<RefusedException>(() => PolicyFile.With(yaml, "status", "final")).Problems.ShouldHaveSingleItem().Field.ShouldBe("policy_yaml");

    [Fact]
    public void A_list_is_read_as_data_with_every_scalar_as_text() =>
        PolicyFile.Data("changes: [{version: 1.0, date: 2025-02-01, clauses: {a: yes}, summary: }]", "changes")!.ToJsonString()
            .ShouldBe("""[{"version":"1.0","date":"2025-02-01","clauses":{"a":"yes"},"summary":null}]""");
}

using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Auditing;

public sealed class ListAuditTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly AuditFilter All = new();

    [Fact]
    public async Task The_last_change_names_who_changed_which_fields()
    {
        await sample.ActAsync("oak-school", "key:one", "UPDATE organisations SET name = 'Oak', revision = revision + 1 WHERE organisation_id = 'oak-school'");
        await sample.ActAsync("oak-school", "key:two", "UPDATE organisations SET urn = '100009', due_soon_days = 30, revision = revision + 1 WHERE organisation_id = 'oak-school'");

        var change = await LastChangeAsync("oak-school", "organisations", []);

        change.Actor.ShouldBe("key:two");
        change.Fields.ShouldBe(["due_soon_days", "urn"]);
        change.At.ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_last_change_of_something_removed_names_what_it_had()
    {
        await sample.ActAsync("northmoor-council", "key:one", "INSERT INTO shared_texts (organisation_id, name, body) VALUES ('northmoor-council', 'intro', 'Words')");
        await sample.ActAsync("northmoor-council", "key:two", "DELETE FROM shared_texts WHERE organisation_id = 'northmoor-council' AND name = 'intro'");

        var change = await LastChangeAsync("northmoor-council", "shared_texts", new() { ["name"] = "intro" });

        change.Actor.ShouldBe("key:two");
        change.Fields.ShouldBe(["body"]);
    }

    [Fact]
    public async Task What_nobody_changed_is_not_there() =>
        await Should.ThrowAsync<NotThereException>(() => LastChangeAsync("oak-school", "answers", new() { ["policy_id"] = "demo", ["question_id"] = "use" }));

    [Fact]
    public async Task Pages_go_from_the_newest_to_the_oldest_without_a_gap()
    {
        for (var days = 1; days <= 5; days++)
            await sample.ActAsync("quayside-academy", "key:one", $"UPDATE organisations SET due_soon_days = {days} WHERE organisation_id = 'quayside-academy'");

        var whole = await ListAsync(Caller.Operator("quayside-academy"), "quayside-academy", All);
        var first = await ListAsync(Caller.Operator("quayside-academy"), "quayside-academy", All, limit: 3);
        var second = await ListAsync(Caller.Operator("quayside-academy"), "quayside-academy", All, first[^1].Sequence, limit: 100);

        first[0].After!["due_soon_days"]!.GetValue<int>().ShouldBe(5);
        first[0].Before!["due_soon_days"]!.GetValue<int>().ShouldBe(4);
        first.Concat(second).Select(entry => entry.Sequence).ShouldBe(whole.Select(entry => entry.Sequence));
        whole.Select(entry => entry.Sequence).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task An_audit_can_be_narrowed_by_subject_actor_and_time()
    {
        await sample.ActAsync("hillside-academy", "key:words", "UPDATE organisations SET name = 'Hillside' WHERE organisation_id = 'hillside-academy'");
        var operatorOf = Caller.Operator("hillside-academy");
        var changed = (await ListAsync(operatorOf, "hillside-academy", All, limit: 1)).Single();

        (await ListAsync(operatorOf, "hillside-academy", new(Subject: "relations"))).ShouldAllBe(entry => entry.Subject == "relations");
        (await ListAsync(operatorOf, "hillside-academy", new(Actor: "key:words"))).Single().Act.ShouldBe("test");
        (await ListAsync(operatorOf, "hillside-academy", new(From: changed.At))).Single().Sequence.ShouldBe(changed.Sequence);
        (await ListAsync(operatorOf, "hillside-academy", new(Until: changed.At))).ShouldNotContain(entry => entry.Sequence == changed.Sequence);
    }

    [Fact]
    public async Task A_file_is_recorded_by_its_hash_and_length()
    {
        await sample.ActAsync("oak-school", "operator", "INSERT INTO logos (organisation_id, name, content) VALUES ('oak-school', 'logo.png', '\\x616263')");

        var added = (await ListAsync(Caller.Operator("oak-school"), "oak-school", new(Subject: "logos"))).Single();

        added.After!["content"]!["sha256"]!.GetValue<string>().ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        added.After["content"]!["length"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task A_trust_reads_the_audit_of_its_academies_and_a_council_not_that_of_its_schools()
    {
        (await ListAsync(Caller.Operator("beacon-trust"), "hillside-academy", All)).ShouldNotBeEmpty();
        await Should.ThrowAsync<NotThereException>(() => ListAsync(Caller.Operator("northmoor-council"), "oak-school", All));
        await Should.ThrowAsync<NotThereException>(() => ListAsync(Caller.Operator("elsewhere-trust"), "hillside-academy", All));
    }

    private Task<IReadOnlyList<AuditEntry>> ListAsync(Caller caller, string organisation, AuditFilter filter, long? after = null, int limit = 100) =>
        new ListAudit(sample.Builder.UseCases).RunAsync(caller, organisation, filter, after, limit, default);

    private async Task<LastChange> LastChangeAsync(string organisation, string subject, JsonObject key)
    {
        await using var record = await sample.Builder.Record.BeginAsync(Caller.Operator(organisation), "read", default);
        return await record.Audit.LastChangeAsync(organisation, subject, key, default);
    }
}

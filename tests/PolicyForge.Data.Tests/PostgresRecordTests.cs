using PolicyForge.Core;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Documents;
using PolicyForge.Documents.Text;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests;

public sealed class PostgresRecordTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task An_adoption_of_the_record_becomes_a_document_with_what_comes_from_above()
    {
        await using var record = await sample.Builder.Record.BeginAsync(Caller.Operator("hillside-academy"), "read", default);
        var model = await record.Models.TextAsync("northmoor-council", "demo", "1.0", default);
        var adoption = new AdoptionRecord { OrganisationId = "hillside-academy", PolicyId = "demo", Number = 1, PublisherId = "northmoor-council", ModelVersion = "1.0", Version = "1.0", Title = "Demo", Status = AdoptionStatus.Draft, Revision = 1 };

        var workspace = await sample.Builder.Workspaces.OfAdoptionAsync(record, model!, adoption, default);
        var result = workspace.Assemble(new DocumentRequest("demo", "1.0", "hillside-academy", Edition.Draft, new DateOnly(2026, 11, 21)));

        result.Diagnostics.ShouldBeEmpty();
        PlainTextWriter.Write(result.Document!).ShouldContain("approves what the academy does.");
    }

    [Fact]
    public async Task A_transaction_reaches_its_own_organisation_and_those_below()
    {
        (await ReachAsync("beacon-trust")).ShouldBe(["beacon-trust", "hillside-academy", "quayside-academy"]);
        (await ReachAsync("hillside-academy")).ShouldBe(["hillside-academy"]);
        await Should.ThrowAsync<NotThereException>(() => ReachAsync("nobody"));
    }

    private async Task<IEnumerable<string>> ReachAsync(string home)
    {
        await using var record = await sample.Builder.Record.BeginAsync(Caller.Operator(home), "read", default);
        return record.Scope.ActsFor.Order(StringComparer.Ordinal);
    }
}

using Dapper;
using PolicyForge.Core;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Files;
using PolicyForge.Core.Record;
using PolicyForge.Documents.Text;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests;

public sealed class PostgresRecordTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly PostgresRecord _record = new(database.Application);

    public async Task InitializeAsync()
    {
        await using var connection = await database.Application.OpenConnectionAsync();
        await connection.ExecuteAsync(Samples);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_adoption_of_the_record_becomes_a_document_with_what_comes_from_above()
    {
        await using var record = await _record.BeginAsync(Caller.Operator("hillside-academy"), "read", default);
        var model = await record.Models.TextAsync("northmoor-council", "demo", "1.0", default);
        var adoption = new AdoptionRecord { OrganisationId = "hillside-academy", PolicyId = "demo", Number = 1, PublisherId = "northmoor-council", ModelVersion = "1.0", Version = "1.0", Title = "Demo", Status = AdoptionStatus.Adopted, Revision = 1 };

        var workspace = await new RecordWorkspace(new ContentCache(16)).OfAdoptionAsync(record, model!, adoption, default);
        var result = workspace.Assemble(new DocumentRequest("demo", "1.0", "hillside-academy", null, new DateOnly(2026, 11, 21)));

        result.Diagnostics.ShouldBeEmpty();
        PlainTextWriter.Write(result.Document!).ShouldContain("The college asks the chief executive and calls 01632 960111.");
    }

    [Fact]
    public async Task A_transaction_reaches_its_own_organisation_and_those_below()
    {
        (await ReachAsync("beacon-trust")).ShouldBe(["beacon-trust", "hillside-academy"]);
        (await ReachAsync("hillside-academy")).ShouldBe(["hillside-academy"]);
        await Should.ThrowAsync<NotThereException>(() => ReachAsync("nobody"));
    }

    private async Task<IEnumerable<string>> ReachAsync(string home)
    {
        await using var record = await _record.BeginAsync(Caller.Operator(home), "read", default);
        return record.Scope.ActsFor.Order(StringComparer.Ordinal);
    }

    private const string Samples =
        """
        BEGIN;
        SELECT extend_scope('northmoor-council'), extend_scope('beacon-trust'), extend_scope('hillside-academy'), set_config('policyforge.organisation', 'northmoor-council', true);
        INSERT INTO organisations (organisation_id, name, kind, terms, facts, created_at)
        VALUES
            ('northmoor-council', 'Northmoor Council', 'council', '{}', '{"lado": {"phone": "01632 960111"}}', now()),
            ('beacon-trust', 'Beacon Trust', 'trust', '{}', '{}', now()),
            ('hillside-academy', 'Hillside Academy', 'academy', '{"school": "college"}', '{}', now());
        INSERT INTO relations (organisation_id, kind, since, above_id)
        VALUES
            ('hillside-academy', 'trust', now(), 'beacon-trust'),
            ('hillside-academy', 'local_authority', now(), 'northmoor-council');
        INSERT INTO policies (organisation_id, policy_id, title, created_at) VALUES ('northmoor-council', 'demo', 'Demo', now());
        INSERT INTO policy_versions (organisation_id, policy_id, version, policy_yaml, body, sha256, created_at, created_by)
        VALUES
            ('northmoor-council', 'demo', '1.0',
            E'id: demo\nversion: "1.0"\ntitle: Demo\nstatus: final\npublisher: northmoor-council\nquestions:\n  - {id: approver, ask: Who?, type: text}\n',
            E'## One {#one}\n\n1. {#a} The {{ terms.school }} asks {{ answers.approver }} and calls {{ facts.lado.phone }}.\n',
            '', now(), 'test');
        UPDATE policy_versions SET published_at = now() WHERE policy_id = 'demo';
        INSERT INTO answers (organisation_id, policy_id, question_id, value, answered_by, answered_at)
        VALUES ('beacon-trust', 'demo', 'approver', '"the chief executive"', 'test', now());
        COMMIT;
        """;
}

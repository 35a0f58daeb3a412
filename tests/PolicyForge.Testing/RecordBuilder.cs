using Dapper;
using PolicyForge.Core.Files;
using PolicyForge.Core.Record;
using PolicyForge.Data;

namespace PolicyForge.Testing;

/// <summary>Fills a database with what a test starts from, below the use cases, and gives the record to test them on.</summary>
public sealed class RecordBuilder(DatabaseFixture database)
{
    /// <summary>The record, as the product uses it.</summary>
    public PostgresRecord Record { get; } = new(database.Application);

    /// <summary>Runs use cases on the record.</summary>
    public UseCases UseCases => new(Record);

    /// <summary>Makes documents of the record.</summary>
    public RecordWorkspace Workspaces { get; } = new(new ContentCache(64));

    /// <summary>A council (northmoor-council) that publishes <c>demo</c> 1.0, a trust (beacon-trust) with two academies (hillside-academy, quayside-academy), a maintained school (oak-school), and a stranger (elsewhere-trust).</summary>
    public async Task<RecordBuilder> SampleAsync()
    {
        await OrganisationAsync("northmoor-council", "council", facts: """{"lado": {"name": "Priya Nair", "phone": "01632 960111"}}""");
        await OrganisationAsync("beacon-trust", "trust");
        await OrganisationAsync("hillside-academy", "academy", "beacon-trust", "northmoor-council");
        await OrganisationAsync("quayside-academy", "academy", "beacon-trust", "northmoor-council");
        await OrganisationAsync("oak-school", "maintained", council: "northmoor-council");
        await OrganisationAsync("elsewhere-trust", "trust");
        await ModelAsync("northmoor-council", "demo", "1.0", DemoQuestions, DemoBody);
        return this;
    }

    /// <summary>The questions of <c>demo</c>: a required text, a choice and a yes-no.</summary>
    public const string DemoQuestions =
        """
        questions:
          - {id: approver, ask: Who approves?, type: text, required: true}
          - {id: use, ask: Which rule?, type: choice, choices: {ban: A ban, limited: Limited use}, required: true}
          - {id: visits, ask: Do visits happen?, type: yes-no, default: no}
        """;

    /// <summary>The body of <c>demo</c>: a clause that may be consulted on, a free one and a locked one.</summary>
    public const string DemoBody =
        """
        ## Rules {#rules}

        1. {#approval} {{ answers.approver }} approves what the {{ terms.school }} does.
        1. {#wording edit=free} Words here are the school's own.
        1. {#law edit=locked} The law is followed.

        {{ wrap option "use" "ban" }}
        1. {#banned} It is banned.
        {{ end }}
        {{ wrap option "use" "limited" }}
        1. {#allowed} It is allowed in breaks.
        {{ end }}
        {{ wrap optional "visits" }}
        1. {#visiting} Visits are planned with {{ facts.lado.name }}.
        {{ end }}
        """;

    /// <summary>Adds an organisation.</summary>
    public Task OrganisationAsync(string id, string kind, string? trust = null, string? council = null, string terms = "{}", string facts = "{}") => RunAsync(
        """
        SELECT extend_scope(@Id);
        INSERT INTO organisations (organisation_id, name, kind, terms, facts, created_at)
        VALUES (@Id, initcap(replace(@Id, '-', ' ')), @Kind, @Terms::jsonb, @Facts::jsonb, now());
        INSERT INTO relations (organisation_id, kind, since, above_id) SELECT @Id, 'trust', now(), @Trust WHERE @Trust IS NOT NULL;
        INSERT INTO relations (organisation_id, kind, since, above_id) SELECT @Id, 'local_authority', now(), @Council WHERE @Council IS NOT NULL;
        """,
        new { Id = id, Kind = kind, Trust = trust, Council = council, Terms = terms, Facts = facts });

    /// <summary>Adds a published version of a model.</summary>
    public Task ModelAsync(string publisher, string policy, string version, string questions, string body)
    {
        var yaml = $"id: {policy}\nversion: \"{version}\"\ntitle: Demonstration\nstatus: final\npublisher: {publisher}\n{questions}\n";
        var text = new ModelText(publisher, policy, version, yaml, body, new Dictionary<string, string>());
        return RunAsync(
            """
            SELECT set_config('policyforge.organisation', @Publisher, true);
            INSERT INTO policies (organisation_id, policy_id, title, latest_version, latest_published, created_at)
            VALUES (@Publisher, @Policy, 'Demonstration', @Version, now(), now())
            ON CONFLICT (organisation_id, policy_id) DO UPDATE SET latest_version = @Version, latest_published = now();
            INSERT INTO policy_versions (organisation_id, policy_id, version, policy_yaml, body, sha256, created_at, created_by, published_at, published_by, summary)
            VALUES (@Publisher, @Policy, @Version, @PolicyYaml, @Body, @Sha256, now(), 'test', now(), 'test', 'First issue');
            """,
            new { text.Publisher, text.Policy, text.Version, text.PolicyYaml, text.Body, text.Sha256 });
    }

    private async Task RunAsync(string sql, object parameters)
    {
        await using var connection = await database.Application.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(sql, parameters, transaction);
        await transaction.CommitAsync();
    }
}

using Npgsql;
using PolicyForge.Core.Record.Seeding;

namespace PolicyForge.Data.Seeding;

/// <summary>Writes a nation as the application's role, each batch in one transaction and in the scope of those it makes.</summary>
internal sealed class SeedWriter(NpgsqlDataSource database, DateTimeOffset now)
{
    private readonly SeedTally _tally = new();

    /// <summary>The rows that were written, by table.</summary>
    public IReadOnlyDictionary<string, long> Rows => _tally.Rows;

    /// <summary>Organisations with all that is theirs.</summary>
    public Task WriteAsync(IReadOnlyList<SeededOrganisation> organisations, CancellationToken cancellation)
    {
        var batch = new SeedBatch();
        batch.Add(
            """
            SELECT
                set_config('policyforge.actor', 'operator', true),
                set_config('policyforge.door', 'command', true),
                set_config('policyforge.act', 'seed', true),
                set_config('policyforge.request', gen_random_uuid()::text, true)
            """);
        foreach (var organisation in organisations)
            batch.Add("SELECT extend_scope($1)", organisation.Profile.Id);
        OrganisationRows.Add(batch, organisations, now);
        AdoptionRows.Add(batch, [.. organisations.SelectMany(organisation => organisation.Adoptions)]);
        return RunAsync(batch, cancellation);
    }

    /// <summary>The models, each in the scope of its publisher, and what they cite.</summary>
    public Task WriteAsync(IReadOnlyList<SeededModel> models, IReadOnlyDictionary<string, string> authorities, CancellationToken cancellation)
    {
        var batch = new SeedBatch();
        ModelRows.AddAuthorities(batch, authorities, now);
        foreach (var publisher in models.GroupBy(model => model.Text.Publisher))
        {
            batch.Add("SELECT enter_scope($1, NULL, 'operator', 'command', 'seed', gen_random_uuid())", publisher.Key);
            foreach (var model in publisher)
                ModelRows.Add(batch, model, now);
        }

        return RunAsync(batch, cancellation);
    }

    private async Task RunAsync(SeedBatch batch, CancellationToken cancellation)
    {
        await batch.RunAsync(database, cancellation);
        _tally.Add(batch.Inserts);
    }
}

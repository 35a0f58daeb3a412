using PolicyForge.Core.Record.Seeding;

namespace PolicyForge.Data.Seeding;

/// <summary>The models of an invented nation, version by version, and the authorities that they cite.</summary>
internal static class ModelRows
{
    public static void Add(SeedBatch batch, SeededModel model, DateTimeOffset now) => batch.Add(
        """
        WITH policy AS
        (
            INSERT INTO policies (organisation_id, policy_id, title, latest_version, latest_published, created_at)
            VALUES ($1, $2, $4, $3, $5, $6)
            ON CONFLICT (organisation_id, policy_id) DO UPDATE SET latest_version = excluded.latest_version, latest_published = excluded.latest_published
        )
        INSERT INTO policy_versions (organisation_id, policy_id, version, policy_yaml, body, cites, sha256, created_at, created_by, published_at, published_by, summary, reasons)
        VALUES ($1, $2, $3, $7, $8, $9, $10, $6, 'operator', $5, 'operator', $11, $12::jsonb)
        """,
        model.Text.Publisher,
        model.Text.Policy,
        model.Text.Version,
        model.Title,
        model.PublishedAt.UtcDateTime,
        now.UtcDateTime,
        model.Text.PolicyYaml,
        model.Text.Body,
        model.Cites.ToArray(),
        model.Text.Sha256,
        model.Summary,
        model.Reasons.ToJsonString());

    public static void AddAuthorities(SeedBatch batch, IReadOnlyDictionary<string, string> authorities, DateTimeOffset now) => batch.Insert(
        "authorities",
        "authority_key, content, changed_at",
        authorities,
        new SeedColumns<KeyValuePair<string, string>>()
            .Text(authority => authority.Key)
            .Json(authority => authority.Value)
            .Moment(_ => now));
}

using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Data.Stores;

internal sealed partial class ModelStore
{
    public Task PublishAsync(ModelText text, Publication publication, CancellationToken cancellation) =>
        session.RunAsync(
            """
            UPDATE policy_versions
            SET policy_yaml = @PolicyYaml,
                shared = @Shared,
                cites = @Cites,
                sha256 = @Sha256,
                published_at = @At,
                published_by = @Actor,
                summary = @Summary,
                reasons = @Reasons,
                revision = revision + 1
            WHERE organisation_id = @Publisher
              AND policy_id = @Policy
              AND version = @Version
            """,
            new
            {
                text.Publisher,
                text.Policy,
                text.Version,
                text.PolicyYaml,
                Shared = Json(text.Shared),
                Cites = publication.Cites.ToArray(),
                text.Sha256,
                publication.At,
                publication.Actor,
                publication.Summary,
                Reasons = Json(publication.Reasons),
            });

    public Task WithdrawAsync(PolicyKey key, string version, string reason, DateTimeOffset at, CancellationToken cancellation) =>
        session.RunAsync(
            """
            UPDATE policy_versions
            SET withdrawn_at = @At,
                withdrawn_reason = @Reason,
                revision = revision + 1
            WHERE organisation_id = @PublisherId
              AND policy_id = @PolicyId
              AND version = @Version
            """,
            new { key.PublisherId, key.PolicyId, Version = version, Reason = reason, At = at });

    public Task OfferAsync(PolicyKey key, PublishedVersion? latest, string? title, CancellationToken cancellation) =>
        session.RunAsync(
            """
            UPDATE policies
            SET latest_version = @Version,
                latest_published = @PublishedAt,
                title = coalesce(@Title, title)
            WHERE organisation_id = @PublisherId
              AND policy_id = @PolicyId
            """,
            new { key.PublisherId, key.PolicyId, latest?.Version, latest?.PublishedAt, Title = title });

    public Task NotifyTakersAsync(string kind, string policy, JsonObject detail, DateTimeOffset at, CancellationToken cancellation) =>
        session.RunAsync("SELECT notify_takers(@Kind, @Policy, @Detail, @At)", new { Kind = kind, Policy = policy, Detail = detail, At = at });

    private static JsonObject Json(IReadOnlyDictionary<string, string> texts) =>
        new(texts.Select(text => KeyValuePair.Create<string, JsonNode?>(text.Key, text.Value)));
}

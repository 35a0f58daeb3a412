using System.Text.Json.Nodes;
using Dapper;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Publishing;

/// <summary>What tests of publishing do and see below the use cases.</summary>
internal static class PublishingActs
{
    public static Task AdoptAsync(this SampleFixture sample, string organisation, string policy, string version, string answers = "{}") => sample.ActAsync(
        organisation,
        "test",
        """
        INSERT INTO adoptions (organisation_id, policy_id, number, publisher_id, model_version, version, title, status, started_by, started_at, adopted_by, adopted_at, frozen_answers)
        VALUES (@Organisation, @Policy, 1, 'northmoor-council', @Version, '1.0', 'A policy', 'adopted', 'test', now(), 'test', now(), @Answers::jsonb)
        """,
        new { Organisation = organisation, Policy = policy, Version = version, Answers = answers });

    public static async Task<IReadOnlyList<Notice>> NoticesAsync(this SampleFixture sample, string organisation, string policy)
    {
        await using var connection = await sample.Database.Application.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("SELECT enter_scope(@Home, NULL, 'test', 'api', 'test', gen_random_uuid())", new { Home = organisation }, transaction);
        return (await connection.QueryAsync<Notice>("SELECT kind, detail FROM notices WHERE organisation_id = @Organisation AND policy_id = @Policy", new { Organisation = organisation, Policy = policy }, transaction)).AsList();
    }

    internal sealed record Notice(string Kind, JsonObject Detail);
}

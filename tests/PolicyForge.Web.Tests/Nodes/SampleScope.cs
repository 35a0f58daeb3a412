using Dapper;
using PolicyForge.Testing;

namespace PolicyForge.Web.Tests.Nodes;

/// <summary>Looks at the record below its use cases.</summary>
internal static class SampleScope
{
    /// <summary>Runs statements in an organisation's scope and gives what the first of them finds.</summary>
    public static async Task<IReadOnlyList<T>> InScopeAsync<T>(this SampleFixture sample, string home, string sql, object? parameters = null)
    {
        await using var connection = await sample.Database.Application.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("SELECT enter_scope(@Home, NULL, 'operator', 'command', 'test', gen_random_uuid())", new { Home = home }, transaction);
        var found = (await connection.QueryAsync<T>(sql, parameters, transaction)).AsList();
        await transaction.CommitAsync();
        return found;
    }
}

using System.Data;
using Dapper;
using Npgsql;

namespace PolicyForge.Data;

/// <summary>One connection with one transaction, as stores use it.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly CancellationToken _cancellation;

    private Session(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        _connection = connection;
        _transaction = transaction;
        _cancellation = cancellation;
    }

    public static async Task<Session> OpenAsync(NpgsqlDataSource database, IsolationLevel isolation, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        return new Session(connection, await connection.BeginTransactionAsync(isolation, cancellation), cancellation);
    }

    /// <summary>The one row that a query finds, or null.</summary>
    public Task<T?> FindAsync<T>(string sql, object? parameters = null) => _connection.QuerySingleOrDefaultAsync<T?>(Command(sql, parameters));

    /// <summary>All rows that a query finds.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters = null) => (await _connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>Runs a statement and tells how many rows it touched.</summary>
    public Task<int> RunAsync(string sql, object? parameters = null) => _connection.ExecuteAsync(Command(sql, parameters));

    public Task CommitAsync(CancellationToken cancellation) => _transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, _transaction, cancellationToken: _cancellation);
}

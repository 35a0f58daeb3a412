using Npgsql;

namespace PolicyForge.Data.Seeding;

/// <summary>Statements that go to the server in one journey and are one transaction.</summary>
internal sealed class SeedBatch
{
    private readonly List<NpgsqlBatchCommand> _commands = [];
    private readonly List<(string Table, int Rows)> _inserts = [];

    /// <summary>How many rows are added to which table.</summary>
    public IReadOnlyList<(string Table, int Rows)> Inserts => _inserts;

    /// <summary>Adds a statement with its parameters.</summary>
    public void Add(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        _commands.Add(command);
    }

    /// <summary>Adds a statement that has arrays of <paramref name="rows"/> where it says <c>{rows}</c>; nothing without rows.</summary>
    public void Add<T>(IReadOnlyCollection<T> rows, SeedColumns<T> columns, string sql)
    {
        if (rows.Count == 0)
            return;
        var parameters = columns.Of(rows);
        var arrays = string.Join(", ", Enumerable.Range(1, parameters.Count).Select(number => $"${number}"));
        var command = new NpgsqlBatchCommand(sql.Replace("{rows}", $"unnest({arrays})", StringComparison.Ordinal));
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        _commands.Add(command);
    }

    /// <summary>Adds rows to a table; the columns are named in their order.</summary>
    public void Insert<T>(string table, string names, IReadOnlyCollection<T> rows, SeedColumns<T> columns)
    {
        Add(rows, columns, $"INSERT INTO {table} ({names}) SELECT * FROM {{rows}}");
        _inserts.Add((table, rows.Count));
    }

    /// <summary>Runs all of it.</summary>
    public async Task RunAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var command in _commands)
            batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}

using Dapper;
using Npgsql;

namespace PolicyForge.Data.Hosting;

/// <summary>Makes roles and databases on a private server, as its administrator.</summary>
internal sealed class DatabaseMaker(ServerFolder folder, ServerEndpoint endpoint)
{
    /// <summary>Makes what is missing of the roles and the database.</summary>
    public async Task EnsureAsync(string database, CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cancellation);
        await EnsureRoleAsync(connection, Roles.Gate, "NOLOGIN");
        // The owner may give functions to the gate, but sees nothing of what the gate sees.
        await EnsureRoleAsync(connection, Roles.Owner, $"LOGIN NOINHERIT IN ROLE {Roles.Gate} PASSWORD '{folder.Password(Roles.Owner)}'");
        await EnsureRoleAsync(connection, Roles.Application, $"LOGIN PASSWORD '{folder.Password(Roles.Application)}'");
        await connection.ExecuteAsync("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");

        if (!await ExistsAsync(connection, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = @Name)", database))
            await connection.ExecuteAsync($"CREATE DATABASE {database} OWNER {Roles.Owner}");
        await GrantAsync(connection, database);
        await OwnSchemaAsync(database, cancellation);
    }

    /// <summary>Makes a database that equals another, to which nobody may be connected.</summary>
    public async Task CopyAsync(string template, string database, CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cancellation);
        await connection.ExecuteAsync($"CREATE DATABASE {database} TEMPLATE {template} OWNER {Roles.Owner}");
        await GrantAsync(connection, database);
    }

    public async Task DropAsync(string database, CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cancellation);
        await connection.ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    private static async Task EnsureRoleAsync(NpgsqlConnection connection, string role, string rights)
    {
        if (!await ExistsAsync(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = @Name)", role))
            await connection.ExecuteAsync($"CREATE ROLE {role} NOBYPASSRLS {rights}");
    }

    private static Task<bool> ExistsAsync(NpgsqlConnection connection, string question, string name) =>
        connection.QuerySingleAsync<bool>(question, new { Name = name });

    // A copy takes over the rights within a database, not those on the database.
    private static Task<int> GrantAsync(NpgsqlConnection connection, string database) =>
        connection.ExecuteAsync(
            $"""
            REVOKE ALL ON DATABASE {database} FROM PUBLIC;
            GRANT CONNECT ON DATABASE {database} TO {Roles.Application}
            """);

    // The owner inherits nothing, so the rights that a database's owner has in its schema do not reach it by themselves.
    private async Task OwnSchemaAsync(string database, CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cancellation, database);
        await connection.ExecuteAsync($"ALTER SCHEMA public OWNER TO {Roles.Owner}");
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation, string database = "postgres")
    {
        var connection = new NpgsqlConnection(Roles.Connection(folder, endpoint, Roles.Administrator, database));
        await connection.OpenAsync(cancellation);
        return connection;
    }
}

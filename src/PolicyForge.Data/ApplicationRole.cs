using Dapper;
using Npgsql;

namespace PolicyForge.Data;

/// <summary>What the role of a server that an administrator looks after must not be able to do.</summary>
internal static class ApplicationRole
{
    /// <exception cref="DatabaseUnavailableException">Row-level security would not hold for the role.</exception>
    public static async Task RefuseTooMuchPowerAsync(NpgsqlDataSource application, CancellationToken cancellation)
    {
        await using var connection = await application.OpenConnectionAsync(cancellation);
        var powerful = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            """
            SELECT r.rolname
            FROM pg_roles r
            WHERE r.rolname = current_user
              AND (r.rolsuper
                OR r.rolbypassrls
                OR EXISTS (
                    SELECT
                    FROM pg_class c
                    WHERE c.relkind IN ('r', 'p')
                      AND pg_has_role(r.oid, c.relowner, 'MEMBER')))
            """,
            cancellationToken: cancellation));
        if (powerful is not null)
            throw new DatabaseUnavailableException(
                $"The application may not work as '{powerful}': that role owns tables or can bypass row-level security. Give it the connection string of a role that does neither.");
    }
}

using Npgsql;

namespace PolicyForge.Data.Hosting;

/// <summary>The roles of a private server, and how each connects.</summary>
internal static class Roles
{
    public const string Administrator = "postgres";
    public const string Owner = "policyforge_owner";
    public const string Application = "policyforge_app";

    /// <summary>Owns the functions that look across organisations; nobody logs in as it.</summary>
    public const string Gate = "policyforge_gate";

    public static string Connection(ServerFolder folder, ServerEndpoint endpoint, string role, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = endpoint.Host,
            Port = endpoint.Port,
            Database = database,
            Username = role,
            Password = folder.Password(role),
            ApplicationName = "policyforge",
            // An administrator's few connections must not stand in the way of making and dropping databases.
            Pooling = role != Administrator,
        }.ConnectionString;
}

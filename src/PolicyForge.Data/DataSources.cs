using Npgsql;

namespace PolicyForge.Data;

/// <summary>Makes the pools that stores work with.</summary>
internal static class DataSources
{
    // A node that hangs or is cut off must not keep others from what it locked, nor the server at what nobody waits for.
    private const string Limits = "-c idle_in_transaction_session_timeout=2min -c statement_timeout=5min";

    // Row-level security makes a plan costlier to make than to run, so that a connection keeps those that it uses most.
    private const int PreparedStatements = 50;

    /// <summary>A pool whose connections end by themselves when nobody is at them; the connection string's own options go first.</summary>
    public static NpgsqlDataSource Create(string connectionString)
    {
        DapperSetup.Apply();
        // What stands later goes first: where prepared statements cannot be kept, "Max Auto Prepare=0" says so.
        var settings = new NpgsqlConnectionStringBuilder($"Max Auto Prepare={PreparedStatements};{connectionString}");
        settings.Options = $"{Limits} {settings.Options}".TrimEnd();
        return NpgsqlDataSource.Create(settings);
    }
}

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
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
            settings.MaxAutoPrepare = PreparedStatements;
        settings.Options = $"{Limits} {settings.Options}".TrimEnd();
        return NpgsqlDataSource.Create(settings);
    }
}

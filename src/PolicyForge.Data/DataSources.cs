using Npgsql;

namespace PolicyForge.Data;

/// <summary>Makes the pools that stores work with.</summary>
internal static class DataSources
{
    public static NpgsqlDataSource Create(string connectionString)
    {
        DapperSetup.Apply();
        return NpgsqlDataSource.Create(connectionString);
    }
}

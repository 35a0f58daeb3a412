namespace PolicyForge.Data.Migrations;

/// <summary>The database was left as it was, because of one script.</summary>
public sealed class MigrationException(string file, string problem, Exception? cause = null)
    : Exception($"The migration '{file}' {problem}.", cause)
{
    /// <summary>The script's file name.</summary>
    public string File { get; } = file;
}

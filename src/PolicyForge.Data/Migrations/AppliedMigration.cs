namespace PolicyForge.Data.Migrations;

/// <summary>A script as a database remembers it.</summary>
internal sealed record AppliedMigration(int Number, string Name, string Sha256)
{
    public string FileName => $"{Number:0000}_{Name}.sql";
}

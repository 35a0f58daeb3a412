namespace PolicyForge.Data.Migrations;

/// <summary>Which scripts a database still needs.</summary>
internal static class MigrationPlan
{
    /// <exception cref="MigrationException">Program and database do not fit together.</exception>
    public static IReadOnlyList<MigrationScript> Of(IReadOnlyList<MigrationScript> scripts, IReadOnlyList<AppliedMigration> applied)
    {
        RefuseGaps(scripts);
        foreach (var done in applied)
            Compare(done, scripts);
        return [.. scripts.Skip(applied.Count)];
    }

    private static void RefuseGaps(IReadOnlyList<MigrationScript> scripts)
    {
        foreach (var (index, script) in scripts.Index())
            if (script.Number != index + 1)
                throw new MigrationException(script.FileName, $"should have the number {index + 1:0000}");
    }

    private static void Compare(AppliedMigration done, IReadOnlyList<MigrationScript> scripts)
    {
        if (done.Number > scripts.Count)
            throw new MigrationException(done.FileName, "was applied by a newer program; this one is too old for the database");
        var script = scripts[done.Number - 1];
        if ((script.Name, script.Sha256) != (done.Name, done.Sha256))
            throw new MigrationException(script.FileName, $"was changed after it had been applied as '{done.FileName}'; write a new one instead");
    }
}

namespace PolicyForge.Core.Record.People;

/// <summary>What holds for all acts on keys.</summary>
internal static class KeyRules
{
    /// <summary>An organisation's keys are its own, also where a trust acts for it otherwise.</summary>
    /// <exception cref="NotThereException">It is another organisation.</exception>
    public static void RequireOwn(IRecordTransaction record, string organisation)
    {
        if (record.Scope.Home != organisation)
            throw new NotThereException();
    }
}

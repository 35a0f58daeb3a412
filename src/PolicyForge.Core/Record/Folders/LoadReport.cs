using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Record.Folders;

/// <summary>What bringing a folder in came to.</summary>
/// <param name="Diagnostics">What is wrong; with an error in the folder nothing was written.</param>
/// <param name="Organisations">How many organisations the folder holds.</param>
/// <param name="Changed">How many of them are new or have changed.</param>
public sealed record LoadReport(IReadOnlyList<Diagnostic> Diagnostics, int Organisations, int Changed)
{
    /// <summary>Whether all of it is in the record.</summary>
    public bool IsLoaded => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}

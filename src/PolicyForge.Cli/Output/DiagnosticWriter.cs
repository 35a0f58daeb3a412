using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Cli.Output;

/// <summary>Prints diagnostics, each on a line of its own, in the order of their files.</summary>
internal static class DiagnosticWriter
{
    /// <returns>The exit code that goes with them.</returns>
    public static int Report(this Terminal terminal, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            terminal.Error.WriteLine(diagnostic);
        return diagnostics.Any(each => each.Severity == Severity.Error) ? ExitCode.InputAtFault : ExitCode.Fine;
    }
}

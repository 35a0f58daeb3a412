using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Cli;

/// <summary>Something the user can put right and that stops the command.</summary>
/// <param name="diagnostic">Where, what, and what to do.</param>
/// <param name="cause">What brought it to light, or null.</param>
public sealed class UserErrorException(Diagnostic diagnostic, Exception? cause = null) : Exception(diagnostic.ToString(), cause)
{
    /// <summary>Where, what, and what to do.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;

    /// <summary>A fault of a whole file.</summary>
    public static UserErrorException InFile(string path, string code, string message, Exception? cause = null) =>
        new(new Diagnostic(path, 1, 1, code, message), cause);
}

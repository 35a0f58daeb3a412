namespace PolicyForge.Cli;

/// <summary>What the program's exit code says.</summary>
public static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>A file or a value is at fault; the diagnostics say where.</summary>
    public const int InputAtFault = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int WrongUsage = 2;
}

namespace PolicyForge.Cli;

/// <summary>A model policy as named on the command line: POLICY or POLICY@VERSION.</summary>
internal sealed record PolicyName(string Id, string? Version)
{
    public static PolicyName Parse(string text) =>
        text.Split('@', 2) is [var id, var version] ? new(id, version) : new(text, null);
}

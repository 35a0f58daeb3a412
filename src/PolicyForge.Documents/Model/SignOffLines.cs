namespace PolicyForge.Documents;

/// <summary>The lines of a <see cref="SignOff"/>.</summary>
public static class SignOffLines
{
    /// <summary>What stands before each line, from top to bottom.</summary>
    public static readonly ValueList<string> All = ["Signature", "Name", "Date"];
}

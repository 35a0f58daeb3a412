namespace PolicyForge.Core.Organisations;

/// <summary>An organisation's word for something, with the forms that the rules would get wrong.</summary>
public sealed record Term(string Name, string? Plural = null, string? Possessive = null, string? An = null, string? Title = null)
{
    /// <summary>Whether the word already names many: its plural is itself.</summary>
    public bool IsPlural { get; init; }
}

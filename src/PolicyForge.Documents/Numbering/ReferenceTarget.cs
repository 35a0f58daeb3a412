namespace PolicyForge.Documents.Numbering;

/// <summary>What a reference to a clause id prints.</summary>
/// <param name="Words">What stands before the number.</param>
/// <param name="Label">The number, or the title of the section in quotation marks.</param>
internal readonly record struct ReferenceTarget(string Words, string Label)
{
    /// <summary>A place without a number, named by the section it stands in.</summary>
    public static ReferenceTarget Titled(string? title) => new("", title is null ? "the introduction" : $"“{title}”");
}

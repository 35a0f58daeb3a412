namespace PolicyForge.Web.Components;

/// <summary>Something that can be chosen.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What people read.</param>
/// <param name="Hint">What to know before choosing it, or null.</param>
public sealed record Option(string Value, string Text, string? Hint = null);

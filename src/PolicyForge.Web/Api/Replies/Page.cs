namespace PolicyForge.Web.Api.Replies;

/// <summary>A part of a list.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="Next">The value of <c>after</c> that gives the next page, or null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

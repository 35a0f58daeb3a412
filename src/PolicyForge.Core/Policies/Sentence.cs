namespace PolicyForge.Core.Policies;

/// <summary>Joins words as a sentence does.</summary>
internal static class Sentence
{
    /// <summary>"a, b and c".</summary>
    public static string And(IReadOnlyList<string> items) => Join(items, " and ");

    /// <summary>"a, b or c".</summary>
    public static string Or(IReadOnlyList<string> items) => Join(items, " or ");

    private static string Join(IReadOnlyList<string> items, string last) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + last + items[^1],
    };
}

namespace PolicyForge.Data.Seeding;

/// <summary>Values as the columns hold them.</summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

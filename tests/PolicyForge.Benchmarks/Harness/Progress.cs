namespace PolicyForge.Benchmarks.Harness;

/// <summary>Tells who waits what is being measured, apart from the table.</summary>
internal static class Progress
{
    public static void Say(string what) => Console.Error.WriteLine($"… {what}");
}

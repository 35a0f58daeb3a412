namespace PolicyForge.Benchmarks.Harness;

internal static class Median
{
    /// <summary>The middle of <paramref name="values"/>, or the mean of the two in the middle.</summary>
    public static double Of(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}

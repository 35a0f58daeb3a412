using System.Globalization;

namespace PolicyForge.Benchmarks.Harness;

/// <summary>One row of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">The figure with its unit.</param>
/// <param name="Goal">What it should be, or empty.</param>
/// <param name="Met">Whether it is, or null where there is no goal.</param>
internal sealed record Measurement(string What, string Measured, string Goal = "", bool? Met = null)
{
    public static Measurement Of(string what, double value, string unit) => new(what, Print(value, unit));

    public static Measurement AtLeast(string what, double value, double goal, string unit) =>
        new(what, Print(value, unit), $"at least {Print(goal, unit)}", value >= goal);

    public static Measurement AtMost(string what, double value, double goal, string unit) =>
        new(what, Print(value, unit), $"at most {Print(goal, unit)}", value <= goal);

    /// <summary>A usual figure and a slow one, which is to be within a limit.</summary>
    public static Measurement AtMost(string what, double usual, double slow, double goal, string unit) =>
        AtMost(what, slow, goal, unit) with { Measured = $"{Print(usual, unit)}, {Print(slow, unit)}" };

    /// <summary>Two figures side by side, and how many times the first the second is.</summary>
    public static Measurement Of(string what, double first, double second, string unit) =>
        new(what, $"{Print(first, unit)}, {Print(second, unit)}, {Print(second / first, " x")}");

    /// <summary>Two figures of which the second is neither above a limit nor much above the first.</summary>
    public static Measurement NotGrown(string what, double first, double second, double limit, double growth, string unit) => Of(what, first, second, unit) with
    {
        Goal = double.IsFinite(limit) ? $"at most {Print(limit, unit)} and {Print(growth, " x")}" : $"at most {Print(growth, " x")}",
        Met = second <= limit && second <= first * growth,
    };

    /// <summary>Two figures of which the second is not much below the first.</summary>
    public static Measurement NotShrunk(string what, double first, double second, double growth, string unit) => Of(what, first, second, unit) with
    {
        Goal = $"at least {Print(1 / growth, " x")}",
        Met = second * growth >= first,
    };

    // Three digits say all that a shared machine can tell.
    private static string Print(double value, string unit)
    {
        var format = value switch
        {
            >= 100 => "N0",
            >= 10 => "0.#",
            _ => "0.##",
        };
        return value.ToString(format, CultureInfo.InvariantCulture) + unit;
    }
}

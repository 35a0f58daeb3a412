using System.Globalization;
using PolicyForge.Benchmarks.Harness;

namespace PolicyForge.Benchmarks.Word;

/// <summary>A program that writes a document over and over on one core and prints the milliseconds of processor time it took for each.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Output">The last document it wrote.</param>
/// <param name="Command">The program and its arguments but the seconds.</param>
internal sealed record Contender(string Name, string Output, params string[] Command)
{
    private const string WarmUpSeconds = "3";
    private const string MeasuredSeconds = "5";

    public double Milliseconds()
    {
        var child = ChildProcess.RunOnOneCore(Command[0], [.. Command[1..], WarmUpSeconds, MeasuredSeconds]);
        return double.Parse(child.Output, CultureInfo.InvariantCulture);
    }
}

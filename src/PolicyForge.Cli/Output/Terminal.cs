namespace PolicyForge.Cli.Output;

/// <summary>Where a command writes: results to <see cref="Out"/>, messages to <see cref="Error"/>.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Interactive">Whether a person is looking: colours, borders and progress are for them alone.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool Interactive)
{
    /// <summary>Opens standard output for what is no text.</summary>
    public Func<Stream> OpenBytes { get; init; } = Console.OpenStandardOutput;

    /// <summary>The process's own output.</summary>
    public static Terminal Standard() => new(Console.Out, Console.Error, !Console.IsOutputRedirected);
}

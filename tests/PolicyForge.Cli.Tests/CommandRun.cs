using PolicyForge.Cli.Output;

namespace PolicyForge.Cli.Tests;

/// <summary>What one command did: its exit code and what it wrote.</summary>
internal sealed record CommandRun(int Exit, string Out, string Error)
{
    /// <summary>Runs the program as the shell would, on 1 September 2026.</summary>
    public static CommandRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var bytes = new MemoryStream();
        var exit = CommandLine.Run(args, new Terminal(output, error, Interactive: false) { OpenBytes = () => bytes }, new StoppedClock());
        return new(exit, output.ToString(), error.ToString()) { Bytes = bytes.ToArray() };
    }

    /// <summary>What it wrote to standard output that is no text.</summary>
    public byte[] Bytes { get; private init; } = [];

    public CommandRun ShouldSucceed()
    {
        Exit.ShouldBe(ExitCode.Fine, Error);
        return this;
    }

    public CommandRun ShouldBlameTheInput(string expected)
    {
        Exit.ShouldBe(ExitCode.InputAtFault, Out + Error);
        Error.ShouldContain(expected);
        return this;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}

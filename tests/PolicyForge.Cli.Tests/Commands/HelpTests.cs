namespace PolicyForge.Cli.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("questions")]
    [InlineData("render")]
    [InlineData("inspect")]
    [InlineData("reviews")]
    [InlineData("clauses")]
    [InlineData("scriban")]
    [InlineData("key")]
    [InlineData("person")]
    [InlineData("audit")]
    [InlineData("load")]
    [InlineData("export")]
    public void Help_teaches_each_command_by_examples(string command)
    {
        CommandRun.Of("--help").ShouldSucceed().Out.ShouldContain($"policyforge {command}");
        CommandRun.Of(command, "--help").ShouldSucceed().Out.ShouldContain($"Examples:{Environment.NewLine}  policyforge {command}");
    }

    [Fact]
    public void A_command_that_does_not_exist_is_wrong_usage()
    {
        var run = CommandRun.Of("rendr");

        run.Exit.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain("rendr");
    }
}

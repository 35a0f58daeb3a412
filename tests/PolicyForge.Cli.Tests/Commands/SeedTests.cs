using PolicyForge.Core.Record.People;
using PolicyForge.Testing;

namespace PolicyForge.Cli.Tests.Commands;

public sealed class SeedTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void An_empty_database_is_filled_once()
    {
        using var folder = new TestFolder();
        var keys = folder.Path("keys.txt");

        var lines = Seed("--schools", "4", "--keys", keys).ShouldSucceed().Out.Split('\n');

        lines.ShouldContain(line => line.StartsWith("organisations", StringComparison.Ordinal) && line.Contains(" 8 ", StringComparison.Ordinal));
        File.ReadAllLines(keys).Select(key => KeyText.Parse(key)?.Organisation).ShouldContain("quillshire-council");
        Seed("--schools", "4").ShouldSucceed().Out.ShouldContain("holds these 4 schools already");
        Seed("--schools", "5").ShouldBlameTheInput("other organisations");
    }

    [Fact]
    public void A_number_of_schools_that_cannot_be_is_refused() =>
        Seed("--schools", "30001").Exit.ShouldBe(ExitCode.WrongUsage);

    private CommandRun Seed(params string[] arguments) =>
        CommandRun.Of(["seed", .. arguments, "--database-owner", _database.Options.Owner!, "--database-application", _database.Options.Application!]);
}

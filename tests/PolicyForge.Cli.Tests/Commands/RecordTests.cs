using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.People;
using PolicyForge.Data;
using PolicyForge.Testing;

namespace PolicyForge.Cli.Tests.Commands;

/// <summary>The commands that bring folders into the database and write them out.</summary>
public sealed class RecordTests : IAsyncLifetime, IDisposable
{
    private readonly DatabaseFixture _database = new();
    private readonly TestFolder _folder = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_loaded_once_and_comes_out_as_files_that_load_reads()
    {
        Run("load").ShouldSucceed().Out.ShouldContain("2 organisations loaded, 2 of them new or changed.");
        Run("load").ShouldSucceed().Out.ShouldContain("2 organisations loaded, 0 of them new or changed.");

        Run("export", "--output", _folder.Path("out")).ShouldSucceed().Out.ShouldContain("2 organisations and 1 Word files written");

        CommandRun.Of("check", "--root", _folder.Path("out")).ShouldSucceed();
        _folder.Files("out").Select(file => Path.GetRelativePath(_folder.Path("out"), file)).ShouldBe(
        [
            "documents/oak-school/visitors-1.1.docx",
            "templates/authorities.yaml",
            "templates/visitors/1.0/body.md",
            "templates/visitors/1.0/policy.yaml",
            "tenants/moor-council/tenant.yaml",
            "tenants/oak-school/tenant.yaml",
        ]);
    }

    [Fact]
    public void An_organisation_gets_its_first_key_from_the_command_line()
    {
        Run("load").ShouldSucceed();

        KeyText.Parse(Run("key", "oak-school", "--allow", "read").ShouldSucceed().Out.Trim()).ShouldNotBeNull().Organisation.ShouldBe("oak-school");

        Run("key", "nobody").ShouldBlameTheInput("no such organisation");
        Run("key", "oak-school", "--days", "4000").ShouldBlameTheInput("a year at most");
        var mistyped = Run("key", "oak-school", "--allow", "reed");
        mistyped.Exit.ShouldBe(ExitCode.WrongUsage);
        mistyped.Error.ShouldContain("'approve'");
        mistyped.Error.ShouldNotContain("PolicyForge.Core");
    }

    [Fact]
    public async Task An_organisation_gets_its_first_owner_from_the_command_line()
    {
        Run("load").ShouldSucceed();

        var link = new Uri(Run("person", "oak-school", "ann@example.org", "--site", "https://policies.example.org").ShouldSucceed().Out.Trim());

        link.AbsoluteUri.ShouldStartWith("https://policies.example.org/invitation/oak-school.");
        var invitation = await new FindInvitation(new PostgresAccounts(_database.Application), SteppedClock.At("2026-09-02")).RunAsync(link.Segments[^1], default);
        invitation.ShouldNotBeNull();
        (invitation.Email, invitation.Role).ShouldBe(("ann@example.org", Role.Owner));
        Run("person", "nobody", "ann@example.org").ShouldBlameTheInput("no such organisation");
        Run("person", "oak-school", "ann").ShouldBlameTheInput("Write an e-mail address");
        Run("person", "oak-school", "ann@example.org", "--site", "policies").Exit.ShouldBe(ExitCode.WrongUsage);
    }

    [Theory]
    [InlineData("https://policies.example.org", "https://policies.example.org/invitation/oak-school.")]
    [InlineData("", "http://localhost:5080/invitation/oak-school.")]
    public void A_link_leads_to_where_the_environment_says_that_the_program_is(string site, string start)
    {
        Run("load").ShouldSucceed();

        InviteWith(site).ShouldSucceed().Out.ShouldStartWith(start);
    }

    [Fact]
    public void An_environment_that_names_no_address_is_refused_by_the_settings_name() =>
        InviteWith("policies.example.org").ShouldBlameTheInput("Site__Address(1,1): error PF0109: 'policies.example.org' is not an address");

    [Fact]
    public void A_folder_with_mistakes_is_not_loaded_at_all()
    {
        _folder.Write("tenants/fen-school/tenant.yaml", "id: fen-school\nname: Fen School\nkind: castle\n");
        _folder.Write("tenants/lake-council/tenant.yaml", "id: lake-council\nname: Lake Council\nkind: council\n");

        Run("load").ShouldBlameTheInput("'castle' is not a kind");

        Run("export", "lake-council", "--output", _folder.Path("out")).ShouldBlameTheInput("not in the record");
    }

    [Fact]
    public void Published_words_that_changed_in_the_folder_are_refused()
    {
        Run("load").ShouldSucceed();
        _folder.Write("templates/visitors/1.0/body.md", TestFolder.Body.Replace("Visitors wear", "All visitors wear", StringComparison.Ordinal));

        Run("load").ShouldBlameTheInput("Version 1.0 of 'visitors' is published in the record with other words.");
    }

    [Fact]
    public void A_new_version_of_an_adoption_supersedes_the_one_before()
    {
        Run("load").ShouldSucceed();
        _folder.Write("tenants/oak-school/tenant.yaml", TestFolder.School.Replace("\"1.1\"", "\"1.2\"", StringComparison.Ordinal));

        Run("load").ShouldSucceed();

        var run = Run("export", "--output", _folder.Path("out")).ShouldSucceed();
        run.Error.ShouldContain("oak-school visitors: version 1.1 (superseded) is not in tenant.yaml");
        File.Exists(_folder.Path("out/documents/oak-school/visitors-1.1.docx")).ShouldBeTrue();
        File.Exists(_folder.Path("out/documents/oak-school/visitors-1.2.docx")).ShouldBeTrue();
    }

    [Fact]
    public void One_connection_string_alone_is_refused()
    {
        _folder.Run("load", "--database-owner", _database.Options.Owner!).ShouldBlameTheInput("two connection strings");
    }

    [Fact]
    public void The_private_server_is_where_the_environment_says() =>
        With("PrivateFolder", _folder.Path("templates"), () => _folder.Run("load")).ShouldBlameTheInput($"The folder '{_folder.Path("templates")}' holds other things");

    private CommandRun InviteWith(string site) => With("Site__Address", site, () => Run("person", "oak-school", "ann@example.org"));

    private static CommandRun With(string variable, string value, Func<CommandRun> run)
    {
        Environment.SetEnvironmentVariable(variable, value);
        try
        {
            return run();
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    private CommandRun Run(params string[] args) =>
        _folder.Run([.. args, "--database-owner", _database.Options.Owner!, "--database-application", _database.Options.Application!]);
}

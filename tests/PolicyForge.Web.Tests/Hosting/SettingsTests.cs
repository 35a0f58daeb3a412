using Microsoft.Extensions.Configuration;
using PolicyForge.Web.Hosting;
using PolicyForge.Web.Tests.Browsing;
using PolicyForge.Web.Tests.Nodes;

namespace PolicyForge.Web.Tests.Hosting;

public sealed class SettingsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("Limits:RequestsPerMinute", "many", "Limits__RequestsPerMinute is 'many': give a whole number, 1 or more.")]
    [InlineData("Limits:AttemptsPerMinute", "0", "Limits__AttemptsPerMinute is '0'")]
    [InlineData("Limits:RequestBytes", "1 MB", "Limits__RequestBytes is '1 MB'")]
    [InlineData("Mail:Port", "70000", "Mail__Port is '70000': give a whole number from 1 to 65535.")]
    [InlineData("Mail:From", "the office", "Mail__From is 'the office': give an e-mail address.")]
    [InlineData("Mail:Host", "", "Mail__Host is '': give a value.")]
    [InlineData("Mail:Tls", "no", "Mail__Tls is 'no': give true or false.")]
    [InlineData("Site:Address", "policies.example.org", "Site__Address is 'policies.example.org': give an address")]
    [InlineData("Site:Hosts:hillside.example.org", " ", "Site__Hosts__hillside.example.org is ' '")]
    [InlineData("Timers:Reminders", "0 6 * * *", "Timers__Reminders is '0 6 * * *': give a cron expression")]
    [InlineData("Timers:JobsSeconds", "-5", "Timers__JobsSeconds is '-5'")]
    [InlineData("Samples:Root", "/nowhere", "Samples__Root is '/nowhere': give a folder that is there.")]
    [InlineData("Limits:RequestPerMinute", "5", "There is no setting Limits__RequestPerMinute. Below Limits there are Limits__RequestsPerMinute, ")]
    [InlineData("ConnectionStrings:Owners", "Host=127.0.0.1", "There is no setting ConnectionStrings__Owners. Below ConnectionStrings there are ConnectionStrings__Owner, ConnectionStrings__Application.")]
    public void What_the_program_would_not_understand_is_refused_by_its_name(string name, string value, string message) =>
        Should.Throw<SettingsException>(() => Settings((name, value)).RefuseWrongSettings()).Message.ShouldStartWith(message);

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Should.Throw<SettingsException>(() => Settings(("Mail:Tls", "no"), ("Limits:Bytes", "5")).RefuseWrongSettings())
            .Message.Split(Environment.NewLine).Length.ShouldBe(2);

    [Fact]
    public void A_service_to_sign_in_by_needs_all_its_endpoints()
    {
        var refusal = Should.Throw<SettingsException>(() => Settings(("SignIn:Providers:entra:Name", "Microsoft")).RefuseWrongSettings());

        refusal.Message.ShouldContain("SignIn__Providers__entra__TokenEndpoint is missing: give an address");
        refusal.Message.ShouldContain("SignIn__Providers__entra__ClientSecret is missing");
    }

    [Fact]
    public void What_others_keep_under_a_like_name_is_no_matter() =>
        Should.NotThrow(() => Settings(("MAIL", "/var/mail/ada"), ("Path", "/bin"), ("Site:Hosts", ""), ("Site:Hosts:hillside.example.org", "hillside-academy")).RefuseWrongSettings());

    [Fact]
    public async Task A_wrong_setting_keeps_the_program_from_starting_and_nothing_else_is_said()
    {
        var (error, exit) = await WebNode.RefuseAsync(api.Sample.Database.Options, ("Timers__JobsSeconds", "soon"));

        error.ShouldBe($"Timers__JobsSeconds is 'soon': give a whole number, 1 or more.{Environment.NewLine}");
        exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told_as_plainly()
    {
        var (error, exit) = await WebNode.RefuseAsync(api.Sample.Database.Options, ("ConnectionStrings__Owner", "Host=127.0.0.1;Port=1;Username=nobody"));

        error.ShouldStartWith("The database does not answer as it should");
        error.ShouldNotContain("   at ");
        exit.ShouldBe(1);
    }

    [Fact]
    public async Task The_README_names_every_setting()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"));

        KnownSettings.All.Where(setting => !readme.Contains(Written(setting.Name), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    // Of what belongs to one service, the table writes the first in full.
    private static string Written(string name) => name.StartsWith("SignIn", StringComparison.Ordinal)
        ? $"__{name.Split(':')[^1]}`"
        : $"`{name.Replace(":", "__", StringComparison.Ordinal).Replace("*", "HOST", StringComparison.Ordinal)}`";

    private static IConfigurationRoot Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}

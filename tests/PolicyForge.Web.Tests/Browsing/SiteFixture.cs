using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PolicyForge.Core;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.Folders;
using PolicyForge.Data;
using PolicyForge.Testing;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>The program on a socket with the sample organisations of the repository, their people, and a browser to look at it.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    /// <summary>A host name that leads to hillside-academy alone.</summary>
    public const string OwnHost = "hillside.example.org";

    private const string Chromium = "/usr/bin/chromium-headless-shell";
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string _mail = Directory.CreateTempSubdirectory("policyforge-mail-").FullName;
    private WebApplicationFactory<Program> _program = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>The database below the program.</summary>
    public DatabaseFixture Database { get; } = new();

    /// <summary>Another service by which people may sign in.</summary>
    public SignInProvider Provider { get; } = new();

    /// <summary>By organisation, its owner.</summary>
    public IReadOnlyDictionary<string, SamplePerson> People { get; private set; } = null!;

    /// <summary>Where the site is, without a slash at the end.</summary>
    public string Address { get; private set; } = null!;

    /// <summary>What the program is made of.</summary>
    public IServiceProvider Services => _program.Services;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        await Provider.StartAsync();
        var root = Repository.Root;
        var load = new LoadFolder(new PostgresRecord(Database.Application), new DueWork(Database.Application), TimeProvider.System);
        (await load.RunAsync(Workspace.Load(root), default)).IsLoaded.ShouldBeTrue();
        _program = Start();
        Address = _program.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        await using var scope = Services.CreateAsyncScope();
        People = (await scope.ServiceProvider.GetRequiredService<SamplePeople>().RunAsync(default)).ToDictionary(person => person.Organisation);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _program.DisposeAsync();
        await Provider.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_mail, recursive: true);
    }

    /// <summary>Somebody with a browser of their own, signed in nowhere.</summary>
    /// <param name="scripts">Whether their browser runs scripts.</param>
    public async Task<Visit> VisitAsync(bool scripts = true)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            AcceptDownloads = true,
        });
        return new Visit(await context.NewPageAsync(), this);
    }

    /// <summary>The owner of a sample organisation, signed in.</summary>
    public async Task<Visit> VisitAsync(string organisation, bool scripts = true)
    {
        var visit = await VisitAsync(scripts);
        await visit.SignInAsync(People[organisation]);
        return visit;
    }

    /// <summary>The text of the last mail to an address, once it has come.</summary>
    public async Task<string> MailAsync(string address)
    {
        for (var patience = 0; patience < 300; patience++)
        {
            var mails = Directory.Exists(_mail) ? Directory.GetFiles(_mail, "*.eml").OrderByDescending(File.GetLastWriteTimeUtc) : Enumerable.Empty<string>();
            foreach (var mail in mails)
                if (await ReadAsync(mail) is { } text && text.Contains(address, StringComparison.OrdinalIgnoreCase))
                    return text;
            await Task.Delay(100);
        }

        throw new TimeoutException($"No mail came to {address}.");
    }

    private static async Task<string> ReadAsync(string mail)
    {
        var text = await File.ReadAllTextAsync(mail);
        var split = text.Split("\r\n\r\n", 2);
        return text.Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? $"{split[0]}\n{Encoding.UTF8.GetString(Convert.FromBase64String(split[1].Replace("\r\n", "", StringComparison.Ordinal)))}"
            : text.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
    }

    private WebApplicationFactory<Program> Start()
    {
        var program = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
            host.UseSetting("ConnectionStrings:Owner", Database.Options.Owner);
            host.UseSetting("ConnectionStrings:Application", Database.Options.Application);
            host.UseSetting("Limits:AttemptsPerMinute", "1000");
            host.UseSetting($"Site:Hosts:{OwnHost}", "hillside-academy");
            host.UseSetting("Mail:Folder", _mail);
            host.UseSetting("Timers:OutboxSeconds", "1");
            foreach (var (name, value) in Provider.Settings)
                host.UseSetting(name, value);
        });
        program.UseKestrel();
        program.StartServer();
        return program;
    }
}

/// <summary>One site and one browser for all tests that look at pages, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SiteTests : ICollectionFixture<SiteFixture>
{
    public const string Name = "Site";
}

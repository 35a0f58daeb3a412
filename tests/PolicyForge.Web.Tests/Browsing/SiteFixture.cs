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
    private const string Chromium = "/usr/bin/chromium";
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private WebApplicationFactory<Program> _program = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>The database below the program.</summary>
    public DatabaseFixture Database { get; } = new();

    /// <summary>By organisation, its owner.</summary>
    public IReadOnlyDictionary<string, SamplePerson> People { get; private set; } = null!;

    /// <summary>Where the site is, without a slash at the end.</summary>
    public string Address { get; private set; } = null!;

    /// <summary>What the program is made of.</summary>
    public IServiceProvider Services => _program.Services;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
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
        await Database.DisposeAsync();
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

    private WebApplicationFactory<Program> Start()
    {
        var program = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
            host.UseSetting("ConnectionStrings:Owner", Database.Options.Owner);
            host.UseSetting("ConnectionStrings:Application", Database.Options.Application);
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

using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using PolicyForge.Testing;

namespace PolicyForge.Web.Tests;

/// <summary>The program on a socket, on a database of a test class's own that holds the sample organisations.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private WebApplicationFactory<Program> _program = null!;

    /// <summary>The record below the program.</summary>
    public SampleFixture Sample { get; } = new();

    public async Task InitializeAsync()
    {
        await Sample.InitializeAsync();
        _program = Start();
    }

    public async Task DisposeAsync()
    {
        await _program.DisposeAsync();
        await Sample.DisposeAsync();
    }

    /// <summary>Another node on the same database, with settings of its own.</summary>
    public WebApplicationFactory<Program> Start(params (string Name, string Value)[] settings)
    {
        var program = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
            host.UseSetting("ConnectionStrings:Owner", Sample.Database.Options.Owner);
            host.UseSetting("ConnectionStrings:Application", Sample.Database.Options.Application);
            host.UseSetting("Limits:RequestsPerMinute", "100000");
            foreach (var (name, value) in settings)
                host.UseSetting(name, value);
        });
        program.UseKestrel();
        program.StartServer();
        return program;
    }

    /// <summary>A client without a key.</summary>
    public HttpClient Anybody() => _program.CreateClient();

    /// <summary>A client with a new key of an organisation.</summary>
    public async Task<HttpClient> AsAsync(string organisation, params string[] scopes)
    {
        var client = Anybody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync(organisation, scopes));
        return client;
    }

    /// <summary>Makes a key; with all scopes when none are named.</summary>
    public Task<string> KeyAsync(string organisation, string[] scopes, string expires = "1 day", bool isRevoked = false) => Sample.KeyAsync(organisation, scopes, expires, isRevoked);
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>A small service that signs people in by OAuth 2, and lets in whomever the test names.</summary>
public sealed class SignInProvider : IAsyncDisposable
{
    private const string Code = "a-code";
    private const string Token = "a-token";
    private WebApplication _service = null!;

    /// <summary>Who is signed in there; null for somebody who gives up.</summary>
    public JsonObject? Person { get; set; }

    /// <summary>The settings by which the program knows it.</summary>
    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("SignIn:Providers:county:Name", "the county"),
        ("SignIn:Providers:county:AuthorizationEndpoint", $"{Address}/authorize"),
        ("SignIn:Providers:county:TokenEndpoint", $"{Address}/token"),
        ("SignIn:Providers:county:UserInformationEndpoint", $"{Address}/userinfo"),
        ("SignIn:Providers:county:ClientId", "policyforge"),
        ("SignIn:Providers:county:ClientSecret", "secret"),
    ];

    private string Address => _service.Urls.First();

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _service = builder.Build();
        _service.MapGet("/authorize", Authorize);
        _service.MapPost("/token", TokenAsync);
        _service.MapGet("/userinfo", (HttpRequest request) => request.Headers.Authorization == $"Bearer {Token}" ? Results.Json(Person) : Results.Unauthorized());
        await _service.StartAsync();
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    private IResult Authorize(string redirect_uri, string state, string code_challenge) => Results.Redirect(Person is null
        ? $"{redirect_uri}?error=access_denied&state={Uri.EscapeDataString(state)}"
        : $"{redirect_uri}?code={Code}&state={Uri.EscapeDataString(state)}&challenge={code_challenge}");

    private static async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        return form["code"] == Code && form["client_secret"] == "secret" && form["code_verifier"].Count == 1
            ? Results.Json(new { access_token = Token, token_type = "Bearer" })
            : Results.BadRequest();
    }
}

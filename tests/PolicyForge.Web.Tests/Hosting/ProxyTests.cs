using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PolicyForge.Web.Tests.Hosting;

public sealed class ProxyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Believed = "FORWARDEDHEADERS_ENABLED";

    [Fact]
    public async Task Behind_a_proxy_that_ends_TLS_every_cookie_is_for_HTTPS_alone()
    {
        await using var node = api.Start((Believed, "true"));
        using var client = node.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var answer = await client.GetAsync("/sign-in");

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        cookies.ShouldNotBeEmpty();
        cookies.ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.Ordinal));
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    [Theory]
    [InlineData("true", HttpStatusCode.BadRequest)]
    [InlineData("false", HttpStatusCode.TooManyRequests)]
    public async Task Attempts_are_counted_by_the_address_that_a_proxy_tells_only_where_that_is_set(string set, HttpStatusCode second)
    {
        await using var node = api.Start((Believed, set), ("Limits:AttemptsPerMinute", "1"));

        (await AttemptAsync(node, "192.0.2.1")).ShouldBe(HttpStatusCode.BadRequest);
        (await AttemptAsync(node, "192.0.2.2")).ShouldBe(second);
    }

    private static async Task<HttpStatusCode> AttemptAsync(WebApplicationFactory<Program> node, string address)
    {
        using var client = node.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        using var form = new FormUrlEncodedContent([new("Email", "ada@example.org")]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        return answer.StatusCode;
    }
}

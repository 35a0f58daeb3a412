using System.Net;
using System.Net.Http.Headers;

namespace PolicyForge.Web.Tests.Api;

public sealed class KeyTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Address = "/api/v1/organisations/hillside-academy/audit";

    [Fact]
    public async Task A_key_opens_its_organisation() =>
        await (await (await fixture.AsAsync("hillside-academy", "read")).GetAsync(Address)).ShouldBeAsync(HttpStatusCode.OK);

    [Fact]
    public async Task Every_key_that_opens_nothing_hears_the_same()
    {
        var good = await fixture.KeyAsync("hillside-academy", ["read"]);
        var expected = await AnswerAsync(null);

        foreach (var bad in new[]
        {
            "nonsense",
            "pf_hillside-academy",
            "pf_hillside-academy_k1_",
            "pf_hillside-academy_unknown_secret",
            "pf_nowhere_k1_secret",
            "pf_' OR 1=1 --_k1_secret",
            $"{good}x",
            good.Replace("hillside", "quayside", StringComparison.Ordinal),
            await fixture.KeyAsync("hillside-academy", ["read"], expires: "-1 hour"),
            await fixture.KeyAsync("hillside-academy", ["read"], isRevoked: true),
            new string('x', 5_000),
        })
            (await AnswerAsync(bad)).ShouldBe(expected, bad);
    }

    [Fact]
    public async Task A_key_that_asks_too_often_is_told_when_to_come_back()
    {
        await using var node = fixture.Start(("Limits:RequestsPerMinute", "3"));
        using var busy = node.CreateClient();
        using var other = node.CreateClient();
        busy.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await fixture.KeyAsync("hillside-academy", ["read"]));
        other.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await fixture.KeyAsync("hillside-academy", ["read"]));

        for (var request = 0; request < 3; request++)
            await (await busy.GetAsync(Address)).ShouldBeAsync(HttpStatusCode.OK);
        var refused = await busy.GetAsync(Address);

        await refused.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        await (await other.GetAsync(Address)).ShouldBeAsync(HttpStatusCode.OK);
    }

    private async Task<string> AnswerAsync(string? key)
    {
        using var client = fixture.Anybody();
        if (key is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        var answer = await client.GetAsync(Address);
        return $"{answer.Headers.WwwAuthenticate} {await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized)}";
    }
}

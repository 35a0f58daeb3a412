using System.Net;
using System.Net.Http.Headers;

namespace PolicyForge.Web.Tests.Hosting;

public sealed class LostDatabaseTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_node_without_its_database_lives_says_so_and_recovers_by_itself()
    {
        using var relay = new Relay(fixture.Sample.Database.Options.Application!);
        await using var node = fixture.Start(("ConnectionStrings:Application", relay.Connection));
        using var client = node.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await fixture.KeyAsync("hillside-academy", []));
        await (await client.GetAsync("/health/ready")).ShouldBeAsync(HttpStatusCode.OK);

        relay.Cut();
        await (await client.GetAsync("/health/live")).ShouldBeAsync(HttpStatusCode.OK);
        await (await client.GetAsync("/health/ready")).ShouldBeAsync(HttpStatusCode.ServiceUnavailable);
        var answer = await client.GetAsync("/api/v1/organisations/hillside-academy/audit");
        await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();

        relay.Mend();
        await (await client.GetAsync("/health/ready")).ShouldBeAsync(HttpStatusCode.OK);
    }
}

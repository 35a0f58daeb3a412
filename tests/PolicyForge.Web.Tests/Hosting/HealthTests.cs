using System.Net;

namespace PolicyForge.Web.Tests.Hosting;

public sealed class HealthTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_load_balancer_needs_no_key(string address) =>
        await (await fixture.Anybody().GetAsync(address)).ShouldBeAsync(HttpStatusCode.OK);
}

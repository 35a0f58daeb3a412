using System.Net;

namespace PolicyForge.Web.Tests.Browsing;

[Collection(SiteTests.Name)]
public sealed class OwnHostTests(SiteFixture site)
{
    [Fact]
    public async Task The_front_page_of_an_organisations_own_host_is_the_organisations()
    {
        using var answer = await GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith("/sign-in?next=%2Fo%2Fhillside-academy");
    }

    [Theory]
    [InlineData("/o/hillside-academy", HttpStatusCode.Redirect)]
    [InlineData("/o/hillside-academy/people", HttpStatusCode.Redirect)]
    [InlineData("/help", HttpStatusCode.OK)]
    [InlineData("/o/beacon-trust", HttpStatusCode.NotFound)]
    [InlineData("/o/hillside-academy-2", HttpStatusCode.NotFound)]
    public async Task Other_organisations_are_not_there(string path, HttpStatusCode expected)
    {
        using var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(expected);
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = SiteFixture.OwnHost;
        return await client.SendAsync(request);
    }
}

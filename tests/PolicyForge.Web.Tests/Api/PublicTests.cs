using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace PolicyForge.Web.Tests.Api;

/// <summary>What a school shows to everybody, without a key.</summary>
public sealed class PublicTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Public = "/api/v1/public/";

    [Fact]
    public async Task What_is_marked_public_can_be_read_by_anybody_until_it_is_hidden_again()
    {
        var school = await Desk.OfAsync(fixture, "hillside-academy");
        var path = await school.AdoptDemoAsync();
        using var anybody = fixture.Anybody();
        await (await anybody.GetAsync($"{Public}hillside-academy")).ShouldBeProblemAsync(HttpStatusCode.NotFound);

        await school.ShowAsync(path);
        var organisation = await (await anybody.GetAsync($"{Public}hillside-academy")).ShouldBeAsync(HttpStatusCode.OK);
        var policies = await (await anybody.GetAsync($"{Public}hillside-academy/policies")).ShouldBeAsync(HttpStatusCode.OK);
        var policy = await (await anybody.GetAsync($"{Public}hillside-academy/policies/demo")).ShouldBeAsync(HttpStatusCode.OK);
        await school.ShowAsync(path, isPublic: false);

        organisation.ToJsonString().ShouldBe("""{"id":"hillside-academy","name":"Hillside Academy","kind":"academy","brand":{}}""");
        policies["items"]![0]!.ToJsonString().ShouldBe(policy.ToJsonString());
        policy["title"]!.GetValue<string>().ShouldBe("Demonstration");
        policy["version"]!.GetValue<string>().ShouldBe("1.0");
        foreach (var gone in new[] { "", "/policies", "/policies/demo", "/policies/demo/document.docx" })
            await (await anybody.GetAsync($"{Public}hillside-academy{gone}")).ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("html", "text/html; charset=utf-8")]
    [InlineData("txt", "text/plain; charset=utf-8")]
    [InlineData("json", "application/json")]
    public async Task A_document_is_downloaded_once_and_kept_for_a_while(string form, string type)
    {
        var school = await Desk.OfAsync(fixture, "quayside-academy");
        if ((await school.GetAsync("/adoptions/demo/1")).StatusCode == HttpStatusCode.NotFound)
            await school.ShowAsync(await school.AdoptDemoAsync());
        using var anybody = fixture.Anybody();
        var address = $"{Public}quayside-academy/policies/demo/document.{form}";

        var first = await anybody.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        var second = await anybody.SendAsync(again);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType.ShouldBe(MediaTypeHeaderValue.Parse(type));
        first.Headers.CacheControl!.ToString().ShouldBe("public, max-age=300");
        first.Headers.ETag!.Tag.ShouldBe($"\"{Convert.ToHexStringLower(SHA256.HashData(await first.Content.ReadAsByteArrayAsync()))}\"");
        (second.StatusCode, second.Headers.CacheControl!.ToString(), second.Content.Headers.ContentLength ?? 0).ShouldBe((HttpStatusCode.NotModified, "public, max-age=300", 0));
    }

    [Fact]
    public async Task An_address_shows_whichever_version_is_in_force_and_nothing_in_hand()
    {
        var school = await Desk.OfAsync(fixture, "oak-school");
        await school.ShowAsync(await school.AdoptDemoAsync());
        using var anybody = fixture.Anybody();
        var first = await (await anybody.GetAsync($"{Public}oak-school/policies/demo")).ShouldBeAsync(HttpStatusCode.OK);

        var (started, path) = await school.StartDemoAsync();
        (await (await anybody.GetAsync($"{Public}oak-school/policies/demo")).ShouldBeAsync(HttpStatusCode.OK)).ToJsonString().ShouldBe(first.ToJsonString());
        var adopted = await school.PostAsync($"{path}/adopt", new { }, started.Tag);
        (await (await anybody.GetAsync($"{Public}oak-school/policies/demo")).ShouldBeAsync(HttpStatusCode.OK))["version"]!.GetValue<string>().ShouldBe("1.1");

        await school.PostAsync($"{path}/withdraw", new { reason = "No longer needed" }, adopted.Tag);
        await (await anybody.GetAsync($"{Public}oak-school/policies/demo")).ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Those_without_a_key_have_a_share_of_requests_by_their_address()
    {
        await using var node = fixture.Start(("Limits:RequestsPerMinute", "2"));
        using var anybody = node.CreateClient();
        await anybody.GetAsync($"{Public}nowhere");
        await anybody.GetAsync($"{Public}nowhere");

        (await anybody.GetAsync($"{Public}nowhere")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}

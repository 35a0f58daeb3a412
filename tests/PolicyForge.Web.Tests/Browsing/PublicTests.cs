using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Web.Tests.Browsing;

[Collection(SiteTests.Name)]
public sealed class PublicTests(SiteFixture site) : IAsyncLifetime
{
    private const string School = "hillside-academy";
    private const string Policy = "social-media";

    public Task InitializeAsync() => MarkAsync(isPublic: true);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Anybody_reads_a_policy_that_is_marked_public()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync($"/p/{School}");
        (await visit.HeadingAsync()).ShouldBe("Policies");
        await visit.LookAsync("public-list");
        await visit.FollowAsync("Use of social networking and internet sites");
        visit.Path.ShouldBe($"/p/{School}/{Policy}");
        (await visit.HeadingAsync()).ShouldBe("Use of social networking and internet sites");
        await visit.LookAsync("public-policy");
        (await visit.DownloadAsync("Word file"))[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_page_that_a_browser_has_is_not_sent_again()
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        using var first = await client.GetAsync($"/p/{School}/{Policy}");
        first.Headers.CacheControl!.ToString().ShouldBe("public, max-age=300");
        first.Headers.Contains("Set-Cookie").ShouldBeFalse();
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/p/{School}/{Policy}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Another_site_may_show_the_list_but_no_other_page()
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        (await FramesAsync(client, $"/embed/{School}")).ShouldEndWith("frame-ancestors *");
        (await FramesAsync(client, $"/p/{School}")).ShouldEndWith("frame-ancestors 'none'");
        await using var visit = await site.VisitAsync();
        await visit.GoAsync($"/embed/{School}");
        await visit.LookAsync("public-embedded");
    }

    [Fact]
    public async Task Search_engines_find_each_policy()
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        (await client.GetStringAsync($"/p/{School}/sitemap.xml")).ShouldContain($"<loc>{site.Address}/p/{School}/{Policy}</loc>");
    }

    [Theory]
    [InlineData($"/p/{School}/low-level-concerns")]
    [InlineData("/p/quayside-academy")]
    [InlineData("/p/nobody")]
    [InlineData("/embed/nobody")]
    [InlineData("/p/nobody/sitemap.xml")]
    [InlineData("/p/nobody/brand.css")]
    [InlineData("/p/nobody/logo.image")]
    [InlineData($"/p/{School}/low-level-concerns/document.docx")]
    public async Task What_nobody_marked_public_is_not_there(string path)
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync(path, 404);
        (await visit.HeadingAsync()).ShouldBe("Page not found");
    }

    [Fact]
    public async Task A_policy_that_is_not_public_any_more_is_gone()
    {
        await MarkAsync(isPublic: false);
        await using var visit = await site.VisitAsync();
        await visit.GoAsync($"/p/{School}/{Policy}", 404);
    }

    private static async Task<string> FramesAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }

    private async Task MarkAsync(bool isPublic)
    {
        await using var services = site.Services.CreateAsyncScope();
        var caller = Caller.Operator(School);
        var adoption = (await services.ServiceProvider.GetRequiredService<ListAdoptions>().RunAsync(caller, School, null, 100, default))
            .Single(known => known.PolicyId == Policy && known.Status == Core.Adoptions.AdoptionStatus.Adopted);
        var key = new AdoptionKey(School, Policy, adoption.Number);
        var record = (await services.ServiceProvider.GetRequiredService<GetAdoption>().RunAsync(caller, key, default)).Adoption;
        await services.ServiceProvider.GetRequiredService<EditAdoption>().RunAsync(caller, key, record.Revision, AdoptionFields.Of(record) with { IsPublic = isPublic }, default);
    }
}

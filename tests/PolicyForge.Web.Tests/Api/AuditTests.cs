using System.Net;

namespace PolicyForge.Web.Tests.Api;

public sealed class AuditTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Address = "/api/v1/organisations/hillside-academy/audit";

    [Fact]
    public async Task Pages_follow_each_other_to_the_end()
    {
        using var client = await fixture.AsAsync("hillside-academy", "read");
        var seen = new List<long>();
        var next = $"{Address}?limit=1";
        while (next is not null)
        {
            var answer = await client.GetAsync(next);
            var page = await answer.ShouldBeAsync(HttpStatusCode.OK);
            seen.AddRange(page["items"]!.AsArray().Select(entry => entry!["sequence"]!.GetValue<long>()));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
            (page["next"] is null).ShouldBe(next is null);
        }

        seen.Count.ShouldBeGreaterThan(2);
        seen.ShouldBe(seen.OrderDescending());
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task What_the_caller_has_already_is_not_sent_again()
    {
        using var client = await fixture.AsAsync("oak-school", "read");
        var address = "/api/v1/organisations/oak-school/audit?actor=nobody";
        var first = await client.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await client.SendAsync(again);

        first.Headers.ETag!.IsWeak.ShouldBeFalse();
        (await second.ShouldBeAsync(HttpStatusCode.NotModified)).ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("after=!!", "after")]
    [InlineData("after=Ww", "after")]
    [InlineData("after=WyJ4Il0", "after")]
    [InlineData("from=yesterday", "from")]
    public async Task A_wrong_parameter_is_named(string query, string field)
    {
        using var client = await fixture.AsAsync("hillside-academy", "read");
        var problem = await (await client.GetAsync($"{Address}?{query}")).ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        problem.Fields().ShouldBe([field]);
    }

    [Theory]
    [InlineData("beacon-trust", HttpStatusCode.OK)]
    [InlineData("quayside-academy", HttpStatusCode.NotFound)]
    [InlineData("northmoor-council", HttpStatusCode.NotFound)]
    [InlineData("elsewhere-trust", HttpStatusCode.NotFound)]
    public async Task It_is_read_by_those_who_act_for_the_organisation(string reader, HttpStatusCode status)
    {
        using var client = await fixture.AsAsync(reader, "read");
        await (await client.GetAsync(Address)).ShouldBeAsync(status);
    }
}

using System.Net;
using System.Net.Http.Json;

namespace PolicyForge.Web.Tests.Api;

public sealed class RepeatTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_request_that_is_sent_again_is_answered_as_before_and_not_done_twice()
    {
        using var client = await fixture.AsAsync("hillside-academy");
        var before = await CountAsync(client, "hillside-academy");

        var first = await SendAsync(client, "hillside-academy", "again", "Register");
        var second = await SendAsync(client, "hillside-academy", "again", "Register");

        (await second.ShouldBeAsync(HttpStatusCode.Created)).ToJsonString().ShouldBe((await first.ShouldBeAsync(HttpStatusCode.Created)).ToJsonString());
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await CountAsync(client, "hillside-academy")).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Twins_are_done_once_and_answered_alike()
    {
        using var client = await fixture.AsAsync("quayside-academy");
        var before = await CountAsync(client, "quayside-academy");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendAsync(client, "quayside-academy", "twin", "Register")));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        answers.Select(answer => answer.Headers.Location).Distinct().ShouldHaveSingleItem();
        (await CountAsync(client, "quayside-academy")).ShouldBe(before + 1);
    }

    [Fact]
    public async Task One_name_cannot_stand_for_two_requests()
    {
        using var client = await fixture.AsAsync("oak-school");
        await (await SendAsync(client, "oak-school", "one", "Register")).ShouldBeAsync(HttpStatusCode.Created);

        var problem = await (await SendAsync(client, "oak-school", "one", "Website")).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity);

        problem.Fields().ShouldBe(["Idempotency-Key"]);
    }

    [Fact]
    public async Task What_was_refused_can_be_put_right_and_sent_again()
    {
        using var client = await fixture.AsAsync("beacon-trust");
        await (await SendAsync(client, "beacon-trust", "right", "")).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity);

        await (await SendAsync(client, "beacon-trust", "right", "Register")).ShouldBeAsync(HttpStatusCode.Created);
    }

    private static async Task<int> CountAsync(HttpClient client, string organisation) =>
        (await (await client.GetAsync($"/api/v1/organisations/{organisation}/keys")).ShouldBeAsync(HttpStatusCode.OK))["items"]!.AsArray().Count;

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string organisation, string name, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/organisations/{organisation}/keys")
        {
            Content = JsonContent.Create(new { name = title, scopes = new[] { "read" }, expires_at = DateTimeOffset.UtcNow.Date.AddDays(30).ToString("O") + "Z" }),
        };
        request.Headers.Add("Idempotency-Key", name);
        return await client.SendAsync(request);
    }
}

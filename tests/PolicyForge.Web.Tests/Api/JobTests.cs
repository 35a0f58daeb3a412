using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PolicyForge.Web.Tests.Api;

public sealed class JobTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Jobs = "/api/v1/organisations/beacon-trust/jobs";

    [Fact]
    public async Task A_trust_adopts_for_all_its_academies_and_watches_how_far_it_is()
    {
        using var trust = await fixture.AsAsync("beacon-trust");
        await AnswerAsync(trust, "approver", "the chief executive");
        await AnswerAsync(trust, "use", "limited");

        var started = await trust.PostAsJsonAsync(Jobs, new { kind = "adopt-for-academies", request = new { publisher = "northmoor-council", policy = "demo", model_version = "1.0" } });
        await started.ShouldBeAsync(HttpStatusCode.Created);
        var job = await EndedAsync(trust, started.Headers.Location!);

        ((int)job["total"]!, (int)job["done"]!, (int)job["failed"]!).ShouldBe((2, 2, 0), job.ToJsonString());
        foreach (var academy in new[] { "hillside-academy", "quayside-academy" })
        {
            var adoption = await (await trust.GetAsync($"/api/v1/organisations/{academy}/adoptions/demo/1")).ShouldBeAsync(HttpStatusCode.OK);
            adoption.ToJsonString().ShouldContain("\"adopted\"");
        }
    }

    [Fact]
    public async Task A_trust_asks_for_what_cites_a_new_edition_to_be_adopted_anew()
    {
        using var trust = await fixture.AsAsync("beacon-trust");

        var started = await trust.PostAsJsonAsync(Jobs, new { kind = "renew-editions", request = new { } });
        await started.ShouldBeAsync(HttpStatusCode.Created);

        ((string?)(await EndedAsync(trust, started.Headers.Location!))["state"]).ShouldBe("done");
        var refused = await (await trust.PostAsJsonAsync(Jobs, new { kind = "renew-editions", request = new { authorities = new[] { "nothing" } } })).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity);
        refused.Fields().ShouldBe(["authorities"]);
    }

    [Fact]
    public async Task An_academy_of_somebody_else_is_refused_like_one_that_never_was()
    {
        using var trust = await fixture.AsAsync("beacon-trust");
        var others = await StartAsync(trust, "oak-school");
        var nobodys = await StartAsync(trust, "never-was");
        others.ToJsonString().Replace("oak-school", "never-was", StringComparison.Ordinal).ShouldBe(nobodys.ToJsonString());
    }

    private static async Task<JsonObject> StartAsync(HttpClient client, string academy) =>
        await (await client.PostAsJsonAsync(Jobs, new { kind = "adopt-for-academies", request = new { publisher = "northmoor-council", policy = "demo", model_version = "1.0", academies = new[] { academy } } }))
            .ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity);

    private static async Task AnswerAsync(HttpClient client, string question, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/organisations/beacon-trust/answers/demo/{question}") { Content = JsonContent.Create(new { value }) };
        request.Headers.Add("If-None-Match", "*");
        await (await client.SendAsync(request)).ShouldBeAsync(HttpStatusCode.OK);
    }

    private static async Task<JsonNode> EndedAsync(HttpClient client, Uri job)
    {
        for (var tries = 0; tries < 120; tries++)
        {
            var progress = await (await client.GetAsync(job)).ShouldBeAsync(HttpStatusCode.OK);
            if ((string?)progress["state"] is "done" or "failed")
                return progress;
            await Task.Delay(250);
        }

        throw new TimeoutException($"{job} did not end within thirty seconds.");
    }
}

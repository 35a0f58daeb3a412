using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PolicyForge.Web.Tests.Nodes;

/// <summary>Starts jobs and watches them.</summary>
internal static class Jobs
{
    /// <summary>Starts a trust's adoption of <c>demo</c> for all its academies, and gives the job's address.</summary>
    public static async Task<Uri> AdoptForAllAsync(this HttpClient trust)
    {
        foreach (var (question, value) in new[] { ("approver", "the chief executive"), ("use", "limited") })
        {
            using var answer = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/organisations/beacon-trust/answers/demo/{question}") { Content = JsonContent.Create(new { value }) };
            answer.Headers.Add("If-None-Match", "*");
            await (await trust.SendAsync(answer)).ShouldBeAsync(HttpStatusCode.OK);
        }
        var started = await trust.PostAsJsonAsync("/api/v1/organisations/beacon-trust/jobs", new { kind = "adopt-for-academies", request = new { publisher = "northmoor-council", policy = "demo", model_version = "1.0" } });
        await started.ShouldBeAsync(HttpStatusCode.Created);
        return started.Headers.Location!;
    }

    /// <summary>How far a job is, once it has come to a point.</summary>
    public static async Task<JsonNode> UntilAsync(this HttpClient client, Uri job, Func<JsonNode, bool> reached, TimeSpan patience)
    {
        using var waiting = new CancellationTokenSource(patience);
        while (true)
        {
            var progress = await (await client.GetAsync(job, waiting.Token)).ShouldBeAsync(HttpStatusCode.OK);
            if (reached(progress))
                return progress;
            await Task.Delay(100, waiting.Token);
        }
    }
}

using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PolicyForge.Web.Tests;

/// <summary>What was answered, with the tag that a change of it needs.</summary>
internal sealed record Reply(JsonNode Body, string Tag);

/// <summary>The acts of somebody who has a key of an organisation.</summary>
internal sealed class Desk(HttpClient client, string organisation)
{
    /// <summary>Stands for a tag where nothing was there to be seen.</summary>
    public const string New = "*";

    /// <summary>Sits down with a key that may do everything.</summary>
    public static async Task<Desk> OfAsync(ApiFixture api, string organisation) => new(await api.AsAsync(organisation), organisation);

    /// <summary>The address of something of the organisation.</summary>
    public string Address(string path) => $"/api/v1/organisations/{organisation}{path}";

    /// <summary>Asks for something and returns all of the answer.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(Address(path));

    /// <summary>Sends a change and returns all of the answer.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? seen = null)
    {
        using var request = new HttpRequestMessage(method, Address(path)) { Content = body is null ? null : JsonContent.Create(body) };
        if (seen is not null)
            request.Headers.TryAddWithoutValidation(seen == New ? "If-None-Match" : "If-Match", seen);
        return await client.SendAsync(request);
    }

    /// <summary>Makes something new.</summary>
    public Task<Reply> MakeAsync(string path, object? body = null) => DoAsync(HttpMethod.Post, path, body, null, HttpStatusCode.Created);

    /// <summary>Changes something.</summary>
    public Task<Reply> PutAsync(string path, object body, string seen) => DoAsync(HttpMethod.Put, path, body, seen, HttpStatusCode.OK);

    /// <summary>Acts on something.</summary>
    public Task<Reply> PostAsync(string path, object body, string seen) => DoAsync(HttpMethod.Post, path, body, seen, HttpStatusCode.OK);

    /// <summary>Starts to adopt a council's <c>demo</c> and gives the required answers, unless they are given.</summary>
    /// <returns>The adoption as it was started, and its address.</returns>
    public async Task<(Reply Started, string Path)> StartDemoAsync(string version = "1.0")
    {
        var started = await MakeAsync("/adoptions", new { publisher = "northmoor-council", policy = "demo", model_version = version });
        await SendAsync(HttpMethod.Put, "/answers/demo/approver", new { value = "The Principal" }, New);
        await SendAsync(HttpMethod.Put, "/answers/demo/use", new { value = "ban" }, New);
        return (started, string.Create(CultureInfo.InvariantCulture, $"/adoptions/demo/{started.Body["number"]}"));
    }

    /// <summary>Adopts a council's <c>demo</c> from start to end.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> AdoptDemoAsync()
    {
        var (started, path) = await StartDemoAsync();
        var approved = await PostAsync($"{path}/approvals", new { stage = "approved", body = "Governing Board", date = "2026-09-01" }, started.Tag);
        await PostAsync($"{path}/adopt", new { }, approved.Tag);
        return path;
    }

    /// <summary>Shows an adoption to everybody, or hides it again.</summary>
    public async Task ShowAsync(string path, bool isPublic = true)
    {
        var seen = await GetAsync(path);
        var adoption = (await seen.ShouldBeAsync(HttpStatusCode.OK))["adoption"]!;
        string[] fields = ["version", "owner", "author", "effective", "review", "location", "source"];
        var body = new JsonObject(fields.Select(field => KeyValuePair.Create(field, adoption[field]?.DeepClone()))) { ["is_public"] = isPublic };
        // The tag of a view tells of more than the adoption; of that, the change needs the revision.
        await PutAsync(path, body, seen.Headers.ETag!.ToString());
    }

    private async Task<Reply> DoAsync(HttpMethod method, string path, object? body, string? seen, HttpStatusCode expected)
    {
        var answer = await SendAsync(method, path, body, seen);
        return new(await answer.ShouldBeAsync(expected), answer.Headers.ETag?.ToString() ?? "");
    }
}

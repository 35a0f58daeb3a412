using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyForge.Web.Tests;

/// <summary>Reads answers, and shows what arrived when it is not what was expected.</summary>
internal static class Responses
{
    public static async Task<JsonNode> ShouldBeAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri}: {body}");
        return body.Length > 0 && response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json"
            ? JsonNode.Parse(body)!
            : JsonValue.Create(body);
    }

    /// <summary>The problem that was answered, without the request's id.</summary>
    public static async Task<JsonObject> ShouldBeProblemAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var problem = (JsonObject)await response.ShouldBeAsync(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem["status"]!.GetValue<int>().ShouldBe((int)status);
        problem["request"]!.GetValueKind().ShouldBe(JsonValueKind.String);
        problem.Remove("request");
        return problem;
    }

    /// <summary>The fields that a problem names.</summary>
    public static IEnumerable<string> Fields(this JsonObject problem) => problem["errors"]!.AsArray().Select(error => error!["field"]!.GetValue<string>());
}

using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Web.Api.Repeats;

/// <summary>Keeps an answer, and gives it again.</summary>
internal static class RecordedAnswer
{
    private static readonly string[] Kept = [HeaderNames.ContentType, HeaderNames.ETag, HeaderNames.Location];

    public static RepeatableAnswer Of(HttpResponse response, byte[] body)
    {
        var headers = Kept.Where(response.Headers.ContainsKey).Select(name => KeyValuePair.Create<string, JsonNode?>(name, response.Headers[name].ToString()));
        return new(response.StatusCode, new JsonObject(headers), body);
    }

    public static async Task SendAsync(HttpResponse response, RepeatableAnswer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value!.GetValue<string>();
        await response.Body.WriteAsync(answer.Body, response.HttpContext.RequestAborted);
    }
}

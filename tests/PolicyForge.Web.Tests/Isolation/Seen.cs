namespace PolicyForge.Web.Tests.Isolation;

/// <summary>What a caller can see of answers.</summary>
internal static class Seen
{
    /// <summary>All that there is to see of an answer, but for what differs from one request to the next.</summary>
    public static async Task<string> SeeAsync(this HttpClient client, ApiOperation operation, Func<string, string> ids)
    {
        using var request = operation.Request(ids);
        var answer = await client.SendAsync(request);
        var id = answer.Headers.GetValues("X-Request-Id").Single();
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        var seen = $"{(int)answer.StatusCode}\n{string.Join('\n', headers.Order(StringComparer.Ordinal))}\n{await answer.Content.ReadAsStringAsync()}";
        return seen.Replace(id, "", StringComparison.Ordinal);
    }
}

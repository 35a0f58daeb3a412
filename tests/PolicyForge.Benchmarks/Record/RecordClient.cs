using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace PolicyForge.Benchmarks.Record;

/// <summary>Sends requests to the API and sees that each did what it should.</summary>
internal sealed class RecordClient(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };

    public Task<RecordReply> GetAsync(KeyHolder holder, string path) => SendAsync(holder, HttpMethod.Get, path, HttpStatusCode.OK, null, null);

    public Task<RecordReply> PutAsync(KeyHolder holder, string path, long revision, object body) =>
        SendAsync(holder, HttpMethod.Put, path, HttpStatusCode.OK, $"\"{revision}\"", body);

    public Task<RecordReply> PostAsync(KeyHolder holder, string path, HttpStatusCode expected, string? tag, object body) =>
        SendAsync(holder, HttpMethod.Post, path, expected, tag, body);

    /// <summary>Opens a page of the organisation, signed in as its owner.</summary>
    public Task OpenAsync(KeyHolder holder, string path) => OpenAsync(new Uri($"/o/{holder.Id}/{path}", UriKind.Relative), holder.Session);

    /// <summary>Opens a page.</summary>
    /// <param name="page">Its address.</param>
    /// <param name="session">What the browser holds of somebody who is signed in; null for the public.</param>
    public async Task OpenAsync(Uri page, string? session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        if (session is not null)
            request.Headers.Add("Cookie", $"policyforge-session={session}");
        using var response = await _http.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidDataException($"{request.RequestUri} answered {(int)response.StatusCode}.");
    }

    public void Dispose() => _http.Dispose();

    private async Task<RecordReply> SendAsync(KeyHolder holder, HttpMethod method, string path, HttpStatusCode expected, string? tag, object? body)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/v1/organisations/{holder.Id}/{path}", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", holder.Key);
        if (tag is not null)
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(tag));
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var response = await _http.SendAsync(request);
        var content = await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode == expected
            ? new RecordReply(content, response.Headers.ETag?.Tag)
            : throw new InvalidDataException($"{method} {request.RequestUri} answered {(int)response.StatusCode}: {System.Text.Encoding.UTF8.GetString(content)}");
    }
}

/// <summary>What came back.</summary>
/// <param name="Content">The body.</param>
/// <param name="Tag">The entity's tag, or null.</param>
internal sealed record RecordReply(byte[] Content, string? Tag);

/// <summary>An organisation with a key to the API, and an owner who is signed in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">The key.</param>
/// <param name="Session">What the owner's browser holds.</param>
internal sealed record KeyHolder(string Id, string Key, string Session);

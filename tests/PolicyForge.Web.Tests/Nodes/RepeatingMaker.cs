using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace PolicyForge.Web.Tests.Nodes;

/// <summary>Somebody who makes one key after the other, and sends each request again under its name until it is done.</summary>
internal sealed class RepeatingMaker(HttpClient client, string organisation)
{
    private readonly DateTimeOffset _expires = DateTimeOffset.UtcNow.AddDays(30);

    /// <summary>How many keys they made.</summary>
    public int Made { get; private set; }

    public async Task MakeAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            while (!await SendAsync(Made + 1))
                await Task.Delay(50, CancellationToken.None);
            Made++;
        }
    }

    private async Task<bool> SendAsync(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"made-{number}");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/organisations/{organisation}/keys")
        {
            Content = JsonContent.Create(new { name, scopes = new[] { "read" }, expires_at = _expires }),
        };
        request.Headers.Add("Idempotency-Key", name);
        using var answer = await client.SendAsync(request);
        // Done, but the program could not write down how it was answered.
        if (answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict)
            return true;
        await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        return false;
    }
}

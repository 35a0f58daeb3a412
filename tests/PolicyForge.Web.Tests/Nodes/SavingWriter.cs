using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace PolicyForge.Web.Tests.Nodes;

/// <summary>Somebody who saves one answer again and again, each time with the next number, whatever happens to the database.</summary>
internal sealed class SavingWriter(HttpClient client, string organisation)
{
    private readonly string _address = $"/api/v1/organisations/{organisation}/answers/demo/approver";
    private int _seen;
    private bool _isInDoubt;

    public string Organisation => organisation;

    /// <summary>The numbers that the program said it has saved.</summary>
    public List<int> Acknowledged { get; } = [];

    /// <summary>How often it was told to come again.</summary>
    public int Refusals { get; private set; }

    public async Task WriteAsync(CancellationToken stop)
    {
        for (var number = 1; !stop.IsCancellationRequested; number++)
        {
            while (!await SaveAsync(number))
                await Task.Delay(50, CancellationToken.None);
        }
    }

    // True when the number is saved, or may be: the next one shows.
    private async Task<bool> SaveAsync(int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, _address) { Content = JsonContent.Create(new { value = string.Create(CultureInfo.InvariantCulture, $"Approver {number}") }) };
        request.Headers.TryAddWithoutValidation(_seen == 0 ? "If-None-Match" : "If-Match", _seen == 0 ? "*" : $"\"{_seen}\"");
        using var answer = await client.SendAsync(request);
        switch (answer.StatusCode)
        {
            case HttpStatusCode.OK:
                _seen++;
                _isInDoubt = false;
                Acknowledged.Add(number);
                return true;
            // The one before was saved, but the connection broke before that could be said.
            case HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict when _isInDoubt:
                _seen++;
                _isInDoubt = false;
                return false;
            default:
                await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
                answer.Headers.RetryAfter.ShouldNotBeNull();
                Refusals++;
                _isInDoubt = true;
                return true;
        }
    }
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyForge.Web.Tests.Isolation;

namespace PolicyForge.Web.Tests.Injection;

/// <summary>Texts that mean something to a database, a template or a browser, in every place of every request.</summary>
public sealed class HostileTextTests(PopulatedFixture fixture) : IClassFixture<PopulatedFixture>
{
    private const int MostRevisions = 200;
    private const int FewestTaken = 6;

    public static TheoryData<string> Texts => ["'; DROP TABLE organisations; --", "{{ 1 + 1 }} {{ include 'x' }}", "<script>alert(1)</script>", "nul \0 here"];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_school_s_writes_take_them_as_words_or_say_no(string text) => await WriteAsync("hillside-academy", ("number", await NumberInHandAsync()), text);

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_council_s_writes_take_them_as_words_or_say_no(string text) => await WriteAsync("northmoor-council", ("version", "1.1"), text);

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Addresses_with_them_are_answered(string text)
    {
        using var client = await fixture.Api.AsAsync("hillside-academy");
        foreach (var operation in await fixture.OperationsAsync())
            foreach (var place in operation.Ids.Concat(operation.Query))
            {
                using var request = operation.Request(name => name == place ? text : fixture.Ids.Usable(name));
                var answer = await client.SendAsync(request);
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{operation}, {place}: {await answer.Content.ReadAsStringAsync()}");
            }
    }

    private async Task WriteAsync(string organisation, (string Name, string Value) own, string text)
    {
        using var client = await fixture.Api.AsAsync(organisation);
        string Ids(string name) => name == "organisation" ? organisation : name == own.Name ? own.Value : fixture.Ids.Usable(name);
        var faults = new List<string>();
        var taken = new List<string>();
        foreach (var operation in (await fixture.OperationsAsync()).Where(operation => operation.JsonBody(Ids) is not null).OrderBy(operation => operation.Name == "AbandonAdoption"))
            foreach (var (field, body) in new HostileBody(operation, Ids).With(text))
            {
                var answer = await SendAsync(client, operation, Ids, body);
                if (answer.IsSuccessStatusCode)
                    taken.Add($"{operation.Name} {field}");
                if (await FaultAsync(client, answer, text) is { } fault)
                    faults.Add($"{operation}, {field}: {fault}");
            }

        faults.ShouldBeEmpty();
        taken.Count.ShouldBeGreaterThan(text.Contains('\0', StringComparison.Ordinal) ? -1 : FewestTaken, string.Join('\n', taken));
    }

    // Started where none is in hand: each run gives its own up.
    private async Task<string> NumberInHandAsync()
    {
        var school = await Desk.OfAsync(fixture.Api, "hillside-academy");
        await school.SendAsync(HttpMethod.Post, "/adoptions", new { publisher = "northmoor-council", policy = "demo", model_version = "1.0" });
        var register = await (await school.GetAsync("/adoptions")).ShouldBeAsync(HttpStatusCode.OK);
        return $"{register["items"]!.AsArray().Max(item => item!["number"]!.GetValue<int>())}";
    }

    /// <summary>What is wrong with an answer, or null.</summary>
    private static async Task<string?> FaultAsync(HttpClient client, HttpResponseMessage answer, string text)
    {
        var body = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            return answer.Content.Headers.ContentType?.MediaType == "application/problem+json" && (int)answer.StatusCode < 500 ? null : $"{answer.StatusCode} {body}";
        return Holds(body, text) || Holds(await client.GetStringAsync(Kept(answer)), text) ? null : body;
    }

    // Where what was written can be read: a new draft's title stands with its policy.
    private static string Kept(HttpResponseMessage answer) => $"{answer.Headers.Location ?? answer.RequestMessage!.RequestUri}".Split(answer.Headers.Location is null ? "?" : "/versions/")[0];

    private static bool Holds(string body, string text) => Strings(JsonNode.Parse(body)!).Contains(text);

    // Tries the revisions in turn: what matters here is what becomes of the text.
    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, ApiOperation operation, Func<string, string> ids, string body)
    {
        for (var revision = 1; ; revision++)
        {
            using var request = operation.Request(ids);
            request.Content = new StringContent(body, null, "application/json");
            if (request.Headers.Remove("If-Match"))
                request.Headers.TryAddWithoutValidation("If-Match", $"\"{revision}\"");
            var answer = await client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.PreconditionFailed || revision == MostRevisions)
                return answer;
        }
    }

    private static IEnumerable<string> Strings(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(Strings),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Strings),
        _ => node.GetValueKind() == JsonValueKind.String ? [node.GetValue<string>()] : [],
    };
}

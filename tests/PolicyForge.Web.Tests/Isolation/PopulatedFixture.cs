using System.Net;

namespace PolicyForge.Web.Tests.Isolation;

/// <summary>The program, where hillside-academy and a trust far from everybody (sunrise-trust) hold something of every kind.</summary>
public sealed class PopulatedFixture : IAsyncLifetime
{
    private const string TrustQuestions = "questions: [{id: who_rules, ask: Who rules?, type: text, required: true}]";
    private const string TrustBody = "## Rules {#rules}\n\n1. {#ruling} {{ answers.who_rules }} rules the {{ terms.school }}.\n";

    public ApiFixture Api { get; } = new();

    internal SampleIds Ids { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Api.InitializeAsync();
        await Api.Sample.Builder.OrganisationAsync("sunrise-trust", "trust");
        await Api.Sample.Builder.ModelAsync("sunrise-trust", "sunrise-rules", "1.0", TrustQuestions, TrustBody);
        Ids = new(await SchoolAsync(await Desk.OfAsync(Api, "hillside-academy")));
        await TrustAsync(await Desk.OfAsync(Api, "sunrise-trust"));
        await (await Desk.OfAsync(Api, "northmoor-council")).MakeAsync("/policies/demo/versions", new { from = "1.0", version = "1.1" });
    }

    public Task DisposeAsync() => Api.DisposeAsync();

    /// <summary>The operations of the API on an organisation.</summary>
    internal async Task<IReadOnlyList<ApiOperation>> OperationsAsync() =>
        [.. (await ApiDocument.ReadAsync(Api)).Operations.Where(operation => operation.Path.Contains("{organisation}", StringComparison.Ordinal))];

    private async Task<Dictionary<string, string>> SchoolAsync(Desk school)
    {
        await school.AdoptDemoAsync();
        await school.StartDemoAsync();
        var key = (await school.MakeAsync("/keys", new { name = "Register", scopes = new[] { "read" }, expires_at = DateTimeOffset.UtcNow.AddDays(30) })).Body["key"]!["id"]!.ToString();
        var member = (await school.MakeAsync("/members", new { email = "office@example.org", name = "Sam Office", role = "owner" })).Body;
        var feed = (await school.MakeAsync("/feeds")).Body;
        var job = (await school.MakeAsync("/jobs", new { kind = "documents-zip", request = new { } })).Body;
        return new()
        {
            ["person"] = member["person"]!.ToString(),
            ["key"] = key,
            ["actor"] = $"key:{key}",
            ["notice"] = await NoticeAsync(school),
            ["job"] = job["job"]!.ToString(),
            ["feed"] = feed["feed_id"]!.ToString(),
            ["secret"] = feed["secret"]!.ToString(),
        };
    }

    // Whoever takes the council's models is told of a new one.
    private async Task<string> NoticeAsync(Desk school)
    {
        var council = await Desk.OfAsync(Api, "northmoor-council");
        await council.MakeAsync("/policies", new { id = "told", title = "Told of" });
        await council.PostAsync("/policies/told/versions/1.0/publish", new { summary = "First issue" }, "\"1\"");
        return (await (await school.GetAsync("/notices")).ShouldBeAsync(HttpStatusCode.OK))["items"]![0]!["notice_id"]!.ToString();
    }

    private static async Task TrustAsync(Desk trust)
    {
        await trust.MakeAsync("/policies/sunrise-rules/versions", new { from = "1.0", version = "1.1" });
        await trust.PutAsync("/shared-texts/sunrise-words", new { body = "Words of the trust." }, Desk.New);
    }
}

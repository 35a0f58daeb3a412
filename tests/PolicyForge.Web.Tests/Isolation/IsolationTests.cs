using System.Net;

namespace PolicyForge.Web.Tests.Isolation;

public sealed class IsolationTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Victim = "hillside-academy";

    [Theory]
    [InlineData("elsewhere-trust")]
    [InlineData("quayside-academy")]
    [InlineData("oak-school")]
    public async Task To_others_whatever_an_organisation_has_never_was(string other)
    {
        using var client = await fixture.AsAsync(other);
        foreach (var operation in await OperationsAsync())
            await ShouldBeNothingAsync(client, operation, SampleIds.Real, NeverTheOrganisation);
    }

    [Fact]
    public async Task A_key_without_the_scope_finds_nothing_in_its_own_organisation()
    {
        using var reader = await fixture.AsAsync(Victim, "read");
        using var writer = await fixture.AsAsync(Victim, "edit", "approve", "manage");
        foreach (var operation in await OperationsAsync())
            await ShouldBeNothingAsync(operation.Method == HttpMethod.Get ? writer : reader, operation, SampleIds.Real, NeverTheOrganisation);
    }

    [Fact]
    public async Task Without_a_key_there_is_no_telling_anything_apart()
    {
        using var client = fixture.Anybody();
        foreach (var operation in await OperationsAsync())
        {
            var real = await SeenAsync(client, operation, SampleIds.Real);
            // A secret address is its own key.
            real.ShouldStartWith(operation.Ids.Contains("secret") ? "404" : "401");
            real.ShouldBe(await SeenAsync(client, operation, SampleIds.Never), operation.ToString());
        }
    }

    [Fact]
    public async Task Every_id_of_the_API_is_tried()
    {
        foreach (var operation in await OperationsAsync())
            operation.Ids.ShouldAllBe(id => SampleIds.IsId(id), operation.ToString());
    }

    private static string NeverTheOrganisation(string id) => id == "organisation" ? SampleIds.Never(id) : SampleIds.Real(id);

    private static async Task ShouldBeNothingAsync(HttpClient client, ApiOperation operation, Func<string, string> real, Func<string, string> never)
    {
        var seen = await SeenAsync(client, operation, real);
        seen.ShouldStartWith($"{(int)HttpStatusCode.NotFound}", Case.Sensitive, $"{operation}: {seen}");
        seen.ShouldBe(await SeenAsync(client, operation, never), operation.ToString());
    }

    /// <summary>All that a caller can see of an answer, but for what differs from one request to the next.</summary>
    private static async Task<string> SeenAsync(HttpClient client, ApiOperation operation, Func<string, string> ids)
    {
        using var request = operation.Request(ids);
        var answer = await client.SendAsync(request);
        var id = answer.Headers.GetValues("X-Request-Id").Single();
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        var seen = $"{(int)answer.StatusCode}\n{string.Join('\n', headers.Order(StringComparer.Ordinal))}\n{await answer.Content.ReadAsStringAsync()}";
        return seen.Replace(id, "", StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<ApiOperation>> OperationsAsync() =>
        [.. (await ApiDocument.ReadAsync(fixture)).Operations.Where(operation => operation.Path.Contains("{organisation}", StringComparison.Ordinal))];
}

using System.Net;

namespace PolicyForge.Web.Tests.Isolation;

public sealed class IsolationTests(PopulatedFixture fixture) : IClassFixture<PopulatedFixture>
{
    private const string Victim = "hillside-academy";

    [Theory]
    [InlineData("elsewhere-trust")]
    [InlineData("quayside-academy")]
    [InlineData("oak-school")]
    public async Task To_others_whatever_an_organisation_has_never_was(string other)
    {
        using var client = await fixture.Api.AsAsync(other);
        foreach (var operation in await fixture.OperationsAsync())
            await ShouldBeNothingAsync(client, operation, fixture.Ids.Usable, NeverTheOrganisation);
    }

    [Fact]
    public async Task A_key_without_the_scope_finds_nothing_in_its_own_organisation()
    {
        using var reader = await fixture.Api.AsAsync(Victim, "read");
        using var writer = await fixture.Api.AsAsync(Victim, "edit", "approve", "manage");
        foreach (var operation in await fixture.OperationsAsync())
            await ShouldBeNothingAsync(operation.Method == HttpMethod.Get ? writer : reader, operation, fixture.Ids.Usable, NeverTheOrganisation);
    }

    [Fact]
    public async Task Without_a_key_there_is_no_telling_anything_apart()
    {
        using var client = fixture.Api.Anybody();
        foreach (var operation in await fixture.OperationsAsync())
        {
            var real = await client.SeeAsync(operation, fixture.Ids.Usable);
            // A secret address is its own key, and here nothing is shown to everybody.
            real.ShouldStartWith(operation.NeedsKey ? "401" : "404");
            real.ShouldBe(await client.SeeAsync(operation, SampleIds.Never), operation.ToString());
        }
    }

    [Fact]
    public async Task Every_id_of_the_API_is_tried()
    {
        foreach (var operation in await fixture.OperationsAsync())
            operation.Ids.ShouldAllBe(id => SampleIds.IsId(id), operation.ToString());
    }

    private string NeverTheOrganisation(string id) => id == "organisation" ? SampleIds.Never(id) : fixture.Ids.Usable(id);

    private static async Task ShouldBeNothingAsync(HttpClient client, ApiOperation operation, Func<string, string> real, Func<string, string> never)
    {
        var seen = await client.SeeAsync(operation, real);
        seen.ShouldStartWith($"{(int)HttpStatusCode.NotFound}", Case.Sensitive, $"{operation}: {seen}");
        seen.ShouldBe(await client.SeeAsync(operation, never), operation.ToString());
    }
}

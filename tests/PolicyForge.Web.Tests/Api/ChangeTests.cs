using System.Net;
using System.Text;
using System.Text.Json;

namespace PolicyForge.Web.Tests.Api;

public sealed class ChangeTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Address = "/api/v1/organisations/";

    [Fact]
    public async Task A_change_without_the_tag_that_was_seen_is_asked_for_it()
    {
        using var client = await fixture.AsAsync("hillside-academy");
        await (await SendAsync(client, "hillside-academy", """{"due_soon_days": 60}""", null)).ShouldBeProblemAsync(HttpStatusCode.PreconditionRequired);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_who_changed_what()
    {
        using var client = await fixture.AsAsync("quayside-academy");
        var seen = (await client.GetAsync($"{Address}quayside-academy")).Headers.ETag!.ToString();
        var first = await SendAsync(client, "quayside-academy", """{"due_soon_days": 60}""", seen);
        await first.ShouldBeAsync(HttpStatusCode.OK);

        var problem = await (await SendAsync(client, "quayside-academy", """{"due_soon_days": 30}""", seen)).ShouldBeProblemAsync(HttpStatusCode.PreconditionFailed);

        problem["change"]!["actor"]!.GetValue<string>().ShouldStartWith("key:");
        problem["change"]!["fields"]!.AsArray().Select(field => field!.GetValue<string>()).ShouldContain("due_soon_days");
        await (await SendAsync(client, "quayside-academy", """{"due_soon_days": 30}""", first.Headers.ETag!.ToString())).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("'; DROP TABLE organisations; --")]
    [InlineData("{{ 1 + 1 }} {{ include 'x' }}")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Words_that_look_like_code_are_words(string name)
    {
        using var client = await fixture.AsAsync("oak-school");
        var seen = (await client.GetAsync($"{Address}oak-school")).Headers.ETag!.ToString();

        var profile = await (await SendAsync(client, "oak-school", JsonSerializer.Serialize(new { name }), seen)).ShouldBeAsync(HttpStatusCode.OK);

        profile["name"]!.GetValue<string>().ShouldBe(name);
    }

    [Theory]
    [InlineData("""{"nonsense": 1}""", "nonsense")]
    [InlineData("""{"due_soon_days": "soon"}""", "due_soon_days")]
    [InlineData("""{"name": 7}""", "name")]
    [InlineData("""{"terms": []}""", "terms")]
    [InlineData("""{"name": """, "name")]
    public async Task A_body_that_cannot_be_read_names_the_field(string body, string field)
    {
        using var client = await fixture.AsAsync("beacon-trust");
        var problem = await (await SendAsync(client, "beacon-trust", body, "\"1\"")).ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        problem.Fields().ShouldBe([field]);
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_of_another_type_is_refused()
    {
        using var client = await fixture.AsAsync("beacon-trust");
        await (await SendAsync(client, "beacon-trust", $$"""{"name": "{{new string('x', 2_000_000)}}"}""", "\"1\"")).ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        await (await SendAsync(client, "beacon-trust", "name=x", "\"1\"", "application/x-www-form-urlencoded")).ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_file_of_academies_with_broken_quoting_is_refused_whole()
    {
        using var client = await fixture.AsAsync("beacon-trust");
        using var file = new StringContent("name,kind,urn,local authority\n\"New,academy,100099,northmoor-council\n", Encoding.UTF8, "text/csv");

        var problem = await (await client.PostAsync($"{Address}beacon-trust/academies", file)).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity);

        problem["errors"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Of_many_mistakes_the_first_are_told_in_words_and_all_by_their_lines()
    {
        using var client = await fixture.AsAsync("beacon-trust");
        using var file = new StringContent("name,kind,urn,la\n" + string.Concat(Enumerable.Repeat("Moss Academy,academy,12,northmoor-council\n", 2_000)), Encoding.UTF8, "text/csv");

        var problem = await (await client.PostAsync($"{Address}beacon-trust/academies", file)).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity);

        problem.Fields().Where(field => field.EndsWith(".urn", StringComparison.Ordinal)).Count().ShouldBe(2_000);
        problem["detail"]!.GetValue<string>().ShouldEndWith("more; all stand in errors.");
        problem["detail"]!.GetValue<string>().Length.ShouldBeLessThan(2_000);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string organisation, string body, string? seen, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, Address + organisation) { Content = new StringContent(body, Encoding.UTF8, type) };
        if (seen is not null)
            request.Headers.TryAddWithoutValidation("If-Match", seen);
        return await client.SendAsync(request);
    }
}

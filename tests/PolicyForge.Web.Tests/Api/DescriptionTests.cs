using System.Net;
using System.Text.Json.Nodes;

namespace PolicyForge.Web.Tests.Api;

public sealed class DescriptionTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_description_is_OpenAPI_3_1_with_keys_as_security()
    {
        var description = await DescriptionAsync();

        description["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        description["components"]!["securitySchemes"]!["key"]!["scheme"]!.GetValue<string>().ShouldBe("bearer");
        description["security"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_a_tag_and_its_problems()
    {
        foreach (var (name, operation) in Operations(await DescriptionAsync()))
        {
            operation["operationId"].ShouldNotBeNull(name);
            operation["summary"].ShouldNotBeNull(name);
            operation["tags"]!.AsArray().Count.ShouldBe(1, name);
            foreach (var status in new[] { "400", "404", "429", "503" })
                operation["responses"]![status]!["content"]!["application/problem+json"].ShouldNotBeNull($"{name} {status}");
        }
    }

    [Fact]
    public async Task What_needs_no_key_says_so()
    {
        foreach (var (name, operation) in Operations(await DescriptionAsync()))
        {
            var needsKey = !name.Contains("/public/", StringComparison.Ordinal) && !name.EndsWith("{secret}.ics", StringComparison.Ordinal);
            (operation["responses"]!["401"] is not null).ShouldBe(needsKey, name);
            (operation["security"] is JsonArray { Count: 0 }).ShouldBe(!needsKey, name);
        }
    }

    [Fact]
    public async Task Every_route_stands_below_api_v1() =>
        (await DescriptionAsync())["paths"]!.AsObject().Select(path => path.Key).ShouldAllBe(path => path.StartsWith("/api/v1/"));

    private async Task<JsonNode> DescriptionAsync() => await (await fixture.Anybody().GetAsync("/openapi/v1.json")).ShouldBeAsync(HttpStatusCode.OK);

    private static IEnumerable<(string Name, JsonNode Operation)> Operations(JsonNode description) =>
        from path in description["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select ($"{operation.Key} {path.Key}", operation.Value!);
}

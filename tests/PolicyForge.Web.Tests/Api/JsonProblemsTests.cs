using System.Text.Json;
using PolicyForge.Web.Api;
using PolicyForge.Web.Api.Problems;

namespace PolicyForge.Web.Tests.Api;

public sealed class JsonProblemsTests
{
    [Theory]
    [InlineData("""{"title": "A", "count": 1, "inner": {"on": "2026-09-01"}, "extra": 1}""", "extra", "There is no field extra here. Leave it out.")]
    [InlineData("""{"title": "A", "count": 1, "inner": {"on": "2026-09-01", "extra": 1}}""", "inner.extra", "There is no field extra here. Leave it out.")]
    [InlineData("""{"count": 1, "inner": {"on": "2026-09-01"}}""", "title", "Give title.")]
    [InlineData("""{"title": "A", "count": 1, "inner": {}}""", "inner.on", "Give on.")]
    [InlineData("""{"title": 7, "count": 1, "inner": {"on": "2026-09-01"}}""", "title", "This value has the wrong type or form.")]
    [InlineData("""{"title": null, "count": 1, "inner": {"on": "2026-09-01"}}""", "title", "Give title.")]
    [InlineData("""{"title": "A", "count": "1", "inner": {"on": "2026-09-01"}}""", "count", "This value has the wrong type or form.")]
    [InlineData("""{"title": "A", "count": 1, "inner": {"on": "tomorrow"}}""", "inner.on", "This value has the wrong type or form.")]
    [InlineData("""{"title": "A", "count": 1, "inner": []}""", "inner", "This value has the wrong type or form.")]
    [InlineData("""{"title": "A", "title": "B", "count": 1, "inner": {"on": "2026-09-01"}}""", "title", "This field is given twice. Give it once.")]
    [InlineData("""{"title": "A", """, "", "Line 1, column 16: this is not JSON that fits.")]
    public void Names_the_field_and_says_what_to_give(string json, string field, string message)
    {
        var unfit = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Body>(json, ApiJson.Options));

        var problem = JsonProblems.Describe(unfit).ShouldHaveSingleItem();

        (problem.Field, problem.Message).ShouldBe((field, message), unfit.ToString());
    }

    [Fact]
    public void Names_every_missing_field()
    {
        var unfit = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Body>("{}", ApiJson.Options));

        JsonProblems.Describe(unfit).Select(problem => problem.Field).ShouldBe(["title", "count", "inner"]);
    }

    internal sealed record Body(string Title, int Count, Inner Inner);

    internal sealed record Inner(DateOnly On);
}

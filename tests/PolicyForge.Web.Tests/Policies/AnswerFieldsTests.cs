using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Components;
using PolicyForge.Web.Pages.Organisation.Policies.Question;

namespace PolicyForge.Web.Tests.Policies;

public sealed class AnswerFieldsTests
{
    [Theory]
    [InlineData("text", "\"words\"")]
    [InlineData("paragraph", "\"one\\ntwo\"")]
    [InlineData("choice", "\"ban\"")]
    [InlineData("yes-no", "true")]
    [InlineData("number", "12")]
    [InlineData("choices", "[\"a\",\"b\"]")]
    [InlineData("list", "[\"one\",\"two\"]")]
    [InlineData("date", "\"2026-09-01\"")]
    [InlineData("contact", "{\"name\":\"Sam Lee\",\"email\":\"sam@example.org\"}")]
    public void An_answer_goes_into_the_fields_and_comes_out_the_same(string type, string json)
    {
        var fields = AnswerFields.Of(Question(type, JsonNode.Parse(json)));

        fields.Value(type)!.ToString().ShouldBe(JsonNode.Parse(json)!.ToString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("choices")]
    [InlineData("list")]
    [InlineData("date")]
    [InlineData("contact")]
    public void Empty_fields_are_no_answer(string type)
    {
        var fields = AnswerFields.Of(Question(type, null));

        (fields.Value(type), fields.Text).ShouldBe((null, ""));
    }

    [Fact]
    public void A_date_that_is_none_is_refused() =>
        Should.Throw<RefusedException>(() => new AnswerFields { Date = new DateFields { Day = "31", Month = "2", Year = "2026" } }.Value("date"));

    private static AnsweredQuestion Question(string type, JsonNode? value) =>
        new("question", "?", type, [], Required: true, null, null, Asked: true, value, null, AnswerOrigin.None, null, null, null);
}

using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Documents.Json;
using PolicyForge.Documents.Tests.Support;

namespace PolicyForge.Documents.Tests.Json;

public class DocumentJsonTests
{
    [Fact]
    public void What_is_read_back_equals_what_was_written()
    {
        foreach (var document in new[] { Sample.Model(), Sample.Draft(), Sample.Adopted() })
            DocumentJson.Read(DocumentJson.Write(document)).ShouldBe(document);
    }

    [Fact]
    public void Any_document_survives_the_journey() =>
        Prop.ForAll(Arbitrary.Document.ToArbitrary(), document => DocumentJson.Read(DocumentJson.Write(document)).Equals(document)).QuickCheckThrowOnFailure();

    [Fact]
    public void Names_are_those_of_the_words_we_use()
    {
        var json = DocumentJson.Write(Sample.Adopted());
        json.ShouldContain("\"block\":\"clause\",\"id\":\"use-ban\",\"number\":\"2.1\"", Case.Sensitive);
        json.ShouldContain("\"inline\":\"reference\",\"target\":\"use\",\"words\":\"section \",\"label\":\"2\",\"style\":\"plain\"", Case.Sensitive);
        json.ShouldContain("\"edition\":\"adopted\"", Case.Sensitive);
        json.ShouldContain("“Social media”", Case.Sensitive);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"title\":\"x\"}")]
    [InlineData("not json")]
    public void What_is_not_a_document_is_refused(string json) => Should.Throw<JsonException>(() => DocumentJson.Read(json));

    [Theory]
    [InlineData("\"title\":\"Use of social networking and internet sites\"", "\"title\":null")]
    [InlineData("\"title\":", "\"heading\":")]
    [InlineData("\"block\":\"clause\"", "\"block\":\"script\"")]
    [InlineData("\"edition\":\"adopted\"", "\"edition\":\"printed\"")]
    [InlineData("\"gaps\":[]", "\"gaps\":[null]")]
    [InlineData("\"gaps\":[]", "\"gaps\":null")]
    [InlineData("\"bytes\":\"", "\"bytes\":\"?")]
    [InlineData("\"bytes\":", "\"bytes\":1,\"x\":")]
    [InlineData("\"stamp\":{", "\"stamp\":{\"unknown\":1,")]
    public void A_document_with_a_mistake_is_refused(string right, string wrong)
    {
        var json = DocumentJson.Write(Sample.Adopted());
        json.ShouldContain(right, Case.Sensitive);
        Should.Throw<JsonException>(() => DocumentJson.Read(json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var json = DocumentJson.Write(Sample.With(Edition.Adopted, []));
        var deep = string.Concat(Enumerable.Repeat("{\"block\":\"note\",\"content\":[", 5_000));
        Should.Throw<JsonException>(() => DocumentJson.Read(json.Replace("\"body\":[]", $"\"body\":[{deep}", StringComparison.Ordinal)));
    }
}

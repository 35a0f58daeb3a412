using System.Diagnostics;
using PolicyForge.Documents.Reading;
using PolicyForge.Documents.Tests.Support;

namespace PolicyForge.Documents.Tests.Reading;

/// <summary>Whoever writes a body may be unknown: reading it takes about as long as it is long.</summary>
public class TangleTests
{
    private const int Length = 400_000;
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(4);

    [Theory]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("[a][")]
    [InlineData("[](")]
    [InlineData("[a\n")]
    [InlineData("![a](")]
    [InlineData("*a_")]
    [InlineData("**a")]
    [InlineData("*_*")]
    [InlineData("*[a]")]
    public void Signs_without_end_are_told_of_instead_of_read(string unit)
    {
        var watch = Stopwatch.StartNew();

        var read = BodyReader.Read("## Rules {#rules}\n\n1. {#one} Words.\n\n" + Repeated(unit), []);

        watch.Elapsed.ShouldBeLessThan(Bearable);
        var problem = read.Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(BodyProblemKind.Tangled);
        problem.ClauseId.ShouldBe("rules");
        problem.Message.ShouldStartWith($"“{unit.TrimEnd()}");
        problem.Message.ShouldEndWith("holds more than 2,000 of the signs [, * and _. Divide it, or write \\[, \\* and \\_ for those that are to be printed.");
    }

    [Theory]
    [InlineData("## ", "")]
    [InlineData("1. ", "")]
    [InlineData("| a |\n|---|\n| ", " |")]
    [InlineData("+---+\n| ", " |\n+---+")]
    public void Wherever_words_stand_they_are_counted(string before, string after) =>
        BodyReader.Read(before + Repeated("[a](") + after, []).Problems.ShouldContain(problem => problem.Kind == BodyProblemKind.Tangled);

    [Theory]
    [InlineData("`a``")]
    [InlineData("<a ")]
    [InlineData("~~a ")]
    [InlineData("\\[")]
    [InlineData("&a ")]
    [InlineData("{#a")]
    [InlineData("http://")]
    [InlineData("a@")]
    [InlineData("| ")]
    [InlineData("_")]
    [InlineData("***")]
    public void Other_signs_without_end_are_read_soon(string unit)
    {
        var watch = Stopwatch.StartNew();

        BodyReader.Read(Repeated(unit), []).Problems.ShouldNotContain(problem => problem.Kind == BodyProblemKind.Tangled);

        watch.Elapsed.ShouldBeLessThan(Bearable);
    }

    [Fact]
    public void A_long_document_of_many_signs_is_read_as_it_is()
    {
        var items = string.Concat(Enumerable.Range(0, 3_000).Select(number => $"- **Word {number}** is _said_ in [the guidance](https://example.org/{number})\n"));

        BodyReader.Read(items, []).Problems.ShouldBeEmpty();
        Marked.Read($"«field x»{MarkdownEscape.Text(new string('*', 5_000))}«»").Problems.ShouldBeEmpty();
    }

    private static string Repeated(string unit) => string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
}

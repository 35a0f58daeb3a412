using System.Text;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Tests.Policies;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(null, "")]
    public async Task A_cell_is_quoted_where_it_must_be(string? value, string cell) => (await WriteAsync(value)).ShouldBe($"\uFEFFName\r\n{cell}\r\n");

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44")]
    [InlineData("-1")]
    [InlineData("@SUM")]
    public async Task What_begins_like_a_formula_stays_text(string value) => (await WriteAsync(value)).ShouldBe($"\uFEFFName\r\n\"'{value}\"\r\n");

    private static async Task<string> WriteAsync(string? value)
    {
        string?[][] rows = [[value]];
        return Encoding.UTF8.GetString((await CsvFile.OfAsync("x.csv", ["Name"], rows)).FileContents);
    }
}

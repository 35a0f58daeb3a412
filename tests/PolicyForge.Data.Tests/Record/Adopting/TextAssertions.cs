using System.Text;

namespace PolicyForge.Data.Tests.Record.Adopting;

internal static class TextAssertions
{
    public static void ShouldContainText(this byte[] content, string words) => Encoding.UTF8.GetString(content).ShouldContain(words);

    public static void ShouldNotContainText(this byte[] content, string words) => Encoding.UTF8.GetString(content).ShouldNotContain(words);
}

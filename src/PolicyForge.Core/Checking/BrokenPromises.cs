using PolicyForge.Core.Diagnostics;
using PolicyForge.Documents;

namespace PolicyForge.Core.Checking;

/// <summary>Finds sentences that end in a colon and announce nothing, which a plain <c>if</c> leaves behind without a mark.</summary>
internal static class BrokenPromises
{
    /// <summary>What is said of each.</summary>
    public const string Message = "This announces a list of which nothing is left. Put the sentence under the same condition as the list.";

    public static void Report(IReadOnlyList<Block> blocks, Func<string?, Place> placeOf, Findings findings) => Report(blocks, null, placeOf, findings);

    private static void Report(IReadOnlyList<Block> blocks, string? around, Func<string?, Place> placeOf, Findings findings)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var isLast = i + 1 == blocks.Count || blocks[i + 1] is Heading or Clause;
            if (blocks[i] is Clause clause)
                Report(isLast ? clause.Content : [.. clause.Content, blocks[i + 1]], clause.Id, placeOf, findings);
            else if (isLast && blocks[i] is Paragraph paragraph && EndsInColon(paragraph.Text))
                findings.Error(placeOf(paragraph.Id ?? around), Codes.EmptyList, Message);
            around = (blocks[i] as Heading)?.Id ?? around;
        }
    }

    private static bool EndsInColon(ValueList<Inline> text) => text is [.., TextRun last] && last.Text.TrimEnd().EndsWith(':');
}

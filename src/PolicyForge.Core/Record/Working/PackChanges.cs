using PolicyForge.Documents;
using PolicyForge.Documents.Comparing;

namespace PolicyForge.Core.Record.Working;

/// <summary>What changed in a policy, as a board reads it.</summary>
internal static class PackChanges
{
    private const int Longest = 300;

    /// <summary>What stands for a policy that was never adopted before.</summary>
    public static ValueList<Block> First => [Words("This is the first version here: all of it is new.")];

    /// <summary>What changed since a version.</summary>
    public static ValueList<Block> Since(string version, PolicyDocument before, PolicyDocument now)
    {
        var changes = DocumentComparison.Of(before, now).Changes;
        return changes.Count == 0
            ? [Words($"The text is that of version {version}.")]
            : [Words($"Since version {version}:"), new ItemList(ListKind.Bullet, changes.Select(Item).ToValueList())];
    }

    private static ListItem Item(ClauseChange change) => new(null, null, [new Paragraph(null, [new TextRun($"{Kind(change)}: ", TextStyle.Bold), new TextRun(Short((change.After ?? change.Before)!.Text))])]);

    private static string Kind(ClauseChange change) => change switch
    {
        { IsAdded: true } => "New",
        { IsRemoved: true } => "Removed",
        { IsReworded: true } => "Reworded",
        { IsMoved: true } => "Moved",
        _ => "Holds in other cases",
    };

    private static Paragraph Words(string text) => new(null, [new TextRun(text)]);

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : $"{line[..line.LastIndexOf(' ', Longest)]} …";
    }
}

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>What two people did to the same part of a draft.</summary>
/// <param name="Who">Who saved first.</param>
/// <param name="At">When.</param>
/// <param name="Differences">What differs, by name: what is saved, and what was typed.</param>
/// <param name="Address">Where to see the draft as it is saved.</param>
internal sealed record DraftConflict(string Who, DateTimeOffset At, IReadOnlyList<(string Name, string Theirs, string Mine)> Differences, string Address)
{
    /// <summary>The parts that differ.</summary>
    public static IReadOnlyList<(string Name, string Theirs, string Mine)> Between(IEnumerable<(string Name, string Text)> theirs, IEnumerable<(string Name, string Text)> mine) =>
    [
        .. theirs.Zip(mine, (their, own) => (their.Name, their.Text, own.Text)).Where(part => part.Item2.Trim() != part.Item3.Trim()),
    ];
}

using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Two texts of one draft.</summary>
/// <param name="Who">Who saved first.</param>
/// <param name="At">When.</param>
/// <param name="Lines">The lines that differ with some before and after; null where others are left out.</param>
internal sealed record TextConflict(string Who, DateTimeOffset At, IReadOnlyList<TextLine?> Lines)
{
    private const int Around = 2;

    /// <summary>Compares them.</summary>
    /// <param name="who">Who saved first.</param>
    /// <param name="at">When.</param>
    /// <param name="theirs">What is saved.</param>
    /// <param name="mine">What was typed.</param>
    public static TextConflict Of(string who, DateTimeOffset at, string theirs, string mine)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(theirs, mine.ReplaceLineEndings("\n")).Lines.Select(line => new TextLine(line.Type, line.Text)).ToList();
        var shown = lines.Index().Where(line => line.Item.Differs).SelectMany(line => Enumerable.Range(line.Index - Around, (Around * 2) + 1)).ToHashSet();
        List<TextLine?> excerpt = [];
        foreach (var (index, line) in lines.Index())
        {
            if (shown.Contains(index))
                excerpt.Add(line);
            else if (excerpt is not [] and not [.., null])
                excerpt.Add(null);
        }

        return new TextConflict(who, at, excerpt);
    }
}

/// <summary>A line of one or both of two texts.</summary>
/// <param name="Type">Whose it is.</param>
/// <param name="Text">The line.</param>
internal sealed record TextLine(ChangeType Type, string Text)
{
    /// <summary>Whose it is, in a word.</summary>
    public string Whose => Type switch
    {
        ChangeType.Deleted => "Theirs",
        ChangeType.Inserted => "Yours",
        _ => "Both",
    };

    /// <summary>Whether only one of them has it.</summary>
    public bool Differs => Type is ChangeType.Inserted or ChangeType.Deleted;
}

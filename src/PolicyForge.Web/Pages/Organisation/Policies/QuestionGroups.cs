using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Web.Pages.Organisation.Policies;

/// <summary>Puts a few questions on each page, always the same together, with those that depend on them.</summary>
internal static class QuestionGroups
{
    private const int Few = 3;
    private const int Most = 6;

    /// <summary>The questions, page by page, in the order of the model.</summary>
    public static IReadOnlyList<IReadOnlyList<AnsweredQuestion>> Of(IEnumerable<AnsweredQuestion> questions)
    {
        var groups = new List<List<AnsweredQuestion>>();
        foreach (var question in questions)
        {
            if (groups.Count == 0 || IsFull(groups[^1], question))
                groups.Add([]);
            groups[^1].Add(question);
        }

        return groups;
    }

    /// <summary>Whether somebody here is asked the question and may decide it.</summary>
    public static bool IsOpen(AnsweredQuestion question) => question is { Asked: true, LockedBy: null };

    /// <summary>Whether an adopted document lacks the answer.</summary>
    public static bool IsGap(AnsweredQuestion question) => question is { Asked: true, Required: true, Value: null };

    // A question that depends on another stays with it, unless the page grows too long.
    private static bool IsFull(List<AnsweredQuestion> group, AnsweredQuestion next) =>
        group.Count >= Most || (group.Count >= Few && next.When is null);
}

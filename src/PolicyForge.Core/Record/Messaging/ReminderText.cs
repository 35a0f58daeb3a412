using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>The words of a reminder.</summary>
internal static class ReminderText
{
    public static string Subject(ReviewItem item, DateOnly on) => OneLine($"{item.Title}: review {When(item.ReviewDue!.Value, on)}");

    public static string Body(ReviewItem item, DateOnly on)
    {
        var due = item.ReviewDue!.Value;
        var verb = due < on ? "was" : "is";
        return string.Join('\n', Lines().Append(""));

        IEnumerable<string> Lines()
        {
            yield return $"The review of \"{OneLine(item.Title)}\" (version {item.Version}) of {OneLine(item.Organisation)} {verb} due on {DateText.Long(due)}.";
            if (item.NewerVersion is { } newer)
                yield return $"\nIts model has a newer version, {newer}; {item.ModelVersion} is the one in use.";
            if (item.NewEditions.Length > 0)
                yield return $"\nThese have a new edition since it was adopted: {string.Join(", ", item.NewEditionTitles)}.";
            yield return "\nWhat to do: start a new draft, have it approved and adopt it. The new review date then replaces this one and these reminders stop.";
            yield return "\nYou get this because you are named as the owner of the policy, or look after the policies of the organisation.";
        }
    }

    /// <summary>Without line breaks, which would end a header.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string When(DateOnly due, DateOnly on) => (due.DayNumber - on.DayNumber) switch
    {
        < 0 => $"overdue since {DateText.Long(due)}",
        0 => "due today",
        1 => "due tomorrow",
        var days => $"due in {days} days, on {DateText.Long(due)}",
    };
}

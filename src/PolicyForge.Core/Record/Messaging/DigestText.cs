using System.Text;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>The words of the monthly digest.</summary>
internal static class DigestText
{
    public const int MostItems = 100;

    public static string Subject(string organisation, ReviewCounts counts) =>
        ReminderText.OneLine($"Policies of {organisation}: {counts.Overdue} overdue, {counts.DueSoon} due soon");

    public static string Body(string organisation, ReviewCounts counts, IReadOnlyList<ReviewItem> items)
    {
        var text = new StringBuilder();
        Line(text, $"{ReminderText.OneLine(organisation)} has {Policies(counts.InForce)} in force.");
        Line(text, $"Overdue for review: {counts.Overdue}. Due soon: {counts.DueSoon}. Without a review date: {counts.NoDate}.");
        Line(text, $"With a newer model to look at: {counts.NewerModel}. Citing an authority that has a new edition: {counts.NewEdition}.");
        Section(text, "Overdue", items.Where(item => item.State == ReviewState.Overdue));
        Section(text, "Due soon", items.Where(item => item.State == ReviewState.DueSoon));
        if (counts.Overdue + counts.DueSoon > MostItems)
            Line(text, $"\nThese are the first {MostItems}; the list of reviews has them all.");
        if (counts.Overdue + counts.DueSoon == 0)
            Line(text, "\nNothing is due: there is nothing to do.");
        return text.ToString();
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<ReviewItem> items)
    {
        var lines = items.Select(item => $"- {DateText.Long(item.ReviewDue!.Value)}: {ReminderText.OneLine(item.Title)} ({ReminderText.OneLine(item.Organisation)})").ToList();
        if (lines.Count == 0)
            return;
        Line(text, $"\n{heading}:");
        lines.ForEach(line => Line(text, line));
    }

    private static string Policies(int count) => count == 1 ? "1 policy" : $"{count} policies";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}

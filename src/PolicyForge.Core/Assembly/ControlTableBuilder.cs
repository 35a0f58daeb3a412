using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Reviews;
using PolicyForge.Documents;

namespace PolicyForge.Core.Assembly;

/// <summary>The document control table: every row printed from the one record that holds the fact.</summary>
internal static class ControlTableBuilder
{
    public static ValueList<ControlRow> Model(ModelPolicy policy, ControlTable size) => Sized(
        size,
        keepEmpty: false,
        Brief("Title", policy.Title),
        Full("Owner", policy.Owner),
        Brief("Version", policy.Version),
        Brief("Status", StatusWords.Of(policy.Status)),
        Brief("Effective", Day(policy.Effective)),
        Brief("Review date", ReviewLines(policy.Review, policy.Effective ?? policy.Issued)),
        Full("Last updated by", policy.UpdatedBy),
        Full("Purpose", policy.Purpose),
        Full("Contact", policy.Contact?.Text));

    public static ValueList<ControlRow> Adoption(ModelPolicy policy, Adoption adoption, string publisher, Edition edition, ControlTable size) => Sized(
        size,
        keepEmpty: edition == Edition.Draft,
        [
            Brief("Title", policy.Title),
            Full("Owner", adoption.Owner ?? policy.Owner),
            Full("Author", adoption.Author),
            Brief("Version", adoption.Version),
            Brief("Status", StatusWords.Of(adoption.Status)),
            Full("Term of policy", (adoption.Review as ReviewCycle)?.Every),
            Brief("Effective", Day(adoption.Effective)) with { Expected = true },
            .. Approvals(adoption),
            Brief("Review date", ReviewLines(adoption.Review, adoption.LastApproved ?? adoption.Effective)) with { Expected = true },
            Full("Consultation", Consulted(adoption.Consultation)) with { Expected = true },
            Full("Source", adoption.Source),
            Full("Model version", $"{policy.Title}, version {policy.Version}, {publisher}"),
            Full("Location", adoption.Location),
        ]);

    private static IEnumerable<Row> Approvals(Adoption adoption)
    {
        if (adoption.Approvals.Count == 0)
            return [Brief("Approved by") with { Expected = true }];
        return adoption.Approvals
            .GroupBy(approval => approval.Stage)
            .Select(stage => Brief($"{char.ToUpperInvariant(stage.Key[0])}{stage.Key[1..]} by", [.. stage.Select(Line)]));
    }

    private static string Line(Approval approval)
    {
        var line = approval.Date is { } date ? $"{approval.Body}, {DateText.Long(date)}" : approval.Body;
        return approval.Minute is { } minute ? $"{line} (minute {minute})" : line;
    }

    // A cycle prints as it was given; the line below it saves the reader the counting.
    private static string?[] ReviewLines(ReviewDate? review, DateOnly? from) => review is ReviewCycle && review.Due(from) is { } due
        ? [review.Text, $"Due {DateText.Long(due)}"]
        : [review?.Text];

    private static string? Consulted(Consultation? consultation) => consultation switch
    {
        null => null,
        { Body: null } => "Not consulted",
        { Body: var body, Outcome: var outcome, Date: var date } => (outcome is null ? body : $"{body}: {outcome}") + (date is { } day ? $", {DateText.Long(day)}" : ""),
    };

    private static string? Day(DateOnly? date) => date is { } day ? DateText.Long(day) : null;

    private static ValueList<ControlRow> Sized(ControlTable size, bool keepEmpty, params ReadOnlySpan<Row> rows)
    {
        var kept = new List<ControlRow>();
        foreach (var row in rows)
        {
            var printed = size == ControlTable.Full || (size == ControlTable.Brief && row.IsBrief);
            if (printed && (row.Lines.Length > 0 || (keepEmpty && row.Expected)))
                kept.Add(new ControlRow(row.Label, row.Lines.ToValueList()));
        }

        return kept.ToValueList();
    }

    private static Row Brief(string label, params string?[] lines) => new(label, [.. lines.OfType<string>()], IsBrief: true);

    private static Row Full(string label, params string?[] lines) => new(label, [.. lines.OfType<string>()], IsBrief: false);

    /// <param name="Label">What the row tells.</param>
    /// <param name="Lines">Its lines.</param>
    /// <param name="IsBrief">Whether the brief table has it.</param>
    private sealed record Row(string Label, string[] Lines, bool IsBrief)
    {
        /// <summary>Whether a draft prints it while the fact is still to come.</summary>
        public bool Expected { get; init; }
    }
}

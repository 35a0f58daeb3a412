using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Makes the record of an adoption from what a folder says.</summary>
internal static class FolderAdoption
{
    /// <summary>The adoption, with the number 0.</summary>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="policy">The model.</param>
    /// <param name="adoption">What its tenant.yaml says.</param>
    public static AdoptionRecord Of(Organisation organisation, ModelPolicy policy, Adoption adoption) => new()
    {
        OrganisationId = organisation.Id,
        PolicyId = policy.Id,
        Number = 0,
        PublisherId = policy.Publisher,
        ModelVersion = policy.Version,
        Version = adoption.Version,
        Title = policy.Title,
        Status = adoption.Status,
        Owner = adoption.Owner,
        Author = adoption.Author,
        Consultation = adoption.Consultation is { } consultation ? Of(consultation) : null,
        Effective = adoption.Effective,
        Review = adoption.Review is ReviewDay day ? DateText.Iso(day.Day) : adoption.Review?.Text,
        ReviewDue = adoption.ReviewDue,
        Location = adoption.Location,
        Source = adoption.Source,
        History = [.. adoption.History.Select(Of)],
        Amendments = new AmendmentRights(policy).Judge(adoption.Amendments.Select((amendment, index) => new AmendmentRecord(index + 1, Content(amendment), amendment.Target, Deviates: false))),
        Approvals = [.. adoption.Approvals.Select((approval, index) => new ApprovalRecord(index + 1, approval.Stage, approval.Body, approval.Date, approval.Minute))],
        Revision = 1,
    };

    private static JsonNode Of(Consultation consultation) => consultation.Body is null
        ? "none"
        : Map(("body", consultation.Body), ("outcome", consultation.Outcome), ("date", Iso(consultation.Date)));

    private static JsonObject Of(HistoryEntry entry) => Map(("version", entry.Version), ("date", Iso(entry.Date)), ("summary", entry.Summary));

    private static JsonObject Content(Amendment amendment) => amendment.Kind switch
    {
        AmendmentKind.Replace => Map(("clause", amendment.Target), ("replace", amendment.Text!.Text)),
        AmendmentKind.Add => Map(("after", amendment.Target), ("add", amendment.Text!.Text), ("id", amendment.NewId!.Text)),
        _ => new JsonObject { ["clause"] = amendment.Target, ["delete"] = true },
    };

    private static JsonObject Map(params ReadOnlySpan<(string Key, string? Value)> entries)
    {
        var map = new JsonObject();
        foreach (var (key, value) in entries)
        {
            if (value is not null)
                map[key] = value;
        }

        return map;
    }

    private static string? Iso(DateOnly? date) => date is { } day ? DateText.Iso(day) : null;
}

using System.Globalization;
using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>When and how schools adopted their policies: reviews lie in the past year and the two to come.</summary>
internal sealed class InventedAdoptions(IReadOnlyList<ModelPolicy> models, DateTimeOffset now)
{
    private const int EarliestReview = -365;
    private const int LatestReview = 700;
    private const string FreeClause = "local";

    private static readonly string[] s_cycles = ["1 year", "2 years", "3 years"];

    /// <summary>Which models a school takes, by their place; the last of them is still in hand.</summary>
    public IReadOnlyList<int> ModelsOf(int school) => [.. Enumerable.Range(0, NationSize.Adoptions).Select(turn => (school * 7 + turn) % models.Count)];

    /// <summary>An adoption that is in force.</summary>
    public SeededAdoption InForce(int school, string id, int model)
    {
        var draw = new Random(school * models.Count + model);
        var (cycle, approved) = Course(draw.Next(EarliestReview, LatestReview));
        var ratified = school % 3 == 0 ? approved : approved.AddDays(-14);
        var record = Record(school, id, model) with
        {
            Status = AdoptionStatus.Adopted,
            Effective = approved.AddDays(10),
            Review = s_cycles[cycle - 1],
            ReviewDue = approved.AddYears(cycle),
            Location = "Staff handbook",
            Consultation = school % 4 == 0 ? Consultation(ratified.AddDays(-20)) : null,
            Approvals = Approvals(school, ratified, approved),
            Amendments = (school + model) % 10 == 0 ? [Amendment(school)] : [],
            AdoptedBy = "operator",
            AdoptedAt = new DateTimeOffset(approved.AddDays(3), new TimeOnly(9, 30), TimeSpan.Zero),
            IsPublic = model % 3 != 0,
        };
        return new SeededAdoption(record, record.AdoptedAt.Value.AddDays(-60), null);
    }

    /// <summary>An adoption that somebody is working on.</summary>
    public SeededAdoption InHand(int school, string id, int model)
    {
        var status = (AdoptionStatus)(school % 2);
        return new SeededAdoption(Record(school, id, model) with { Status = status, Review = s_cycles[school % s_cycles.Length] }, now.AddDays(-school % 50), null);
    }

    // The shortest cycle whose last approval lies behind us.
    private (int Cycle, DateOnly Approved) Course(int dueInDays)
    {
        var due = DateOnly.FromDateTime(now.UtcDateTime).AddDays(dueInDays);
        var cycle = dueInDays < 0 ? 1 : 1 + (dueInDays + 20) / 365;
        return (cycle, due.AddYears(-cycle));
    }

    private AdoptionRecord Record(int school, string id, int model) => new()
    {
        OrganisationId = id,
        PolicyId = models[model].Id,
        Number = 1,
        PublisherId = models[model].Publisher,
        ModelVersion = models[model].Version,
        Version = string.Create(CultureInfo.InvariantCulture, $"{1 + school % 4}.0"),
        Title = models[model].Title,
        Status = AdoptionStatus.Draft,
        Owner = "School Business Manager",
        Revision = 1,
    };

    private static JsonObject Consultation(DateOnly date) => new()
    {
        ["body"] = "Joint Consultative Committee",
        ["outcome"] = "agreed",
        ["date"] = Iso(date),
    };

    private static IReadOnlyList<ApprovalRecord> Approvals(int school, DateOnly approved, DateOnly ratified)
    {
        var first = new ApprovalRecord(1, "approved", "Resources Committee", approved, $"{school % 20 + 1}.2");
        return approved == ratified ? [first] : [first, new ApprovalRecord(2, "ratified", "Full Board", ratified, null)];
    }

    private static AmendmentRecord Amendment(int school) =>
        new(1, new JsonObject { ["clause"] = FreeClause, ["replace"] = $"Ask {InventedNames.Person(school)} in the office how this is done here." }, FreeClause, false);

    private static string Iso(DateOnly date) => Reviews.DateText.Iso(date);
}

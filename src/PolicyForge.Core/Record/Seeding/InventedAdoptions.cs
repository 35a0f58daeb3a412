using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Files;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>When and how schools adopted their policies: reviews lie in the past year and the two to come.</summary>
/// <param name="versions">The versions of each model, the oldest first.</param>
/// <param name="now">Now.</param>
internal sealed partial class InventedAdoptions(IReadOnlyList<IReadOnlyList<ModelPolicy>> versions, DateTimeOffset now)
{
    private const int EarliestReview = -365;
    private const int LatestReview = 700;
    private const string FreeClause = "local";

    // Every so many adoptions there is one that took the place of another, and one that leaves the model.
    private const int SupersedingEvery = 25;
    private const int DeviatingEvery = 40;

    private static readonly string[] s_cycles = ["1 year", "2 years", "3 years"];

    /// <summary>Which models a school takes, by their place; the last of them is still in hand.</summary>
    public IReadOnlyList<int> ModelsOf(int school) => [.. Enumerable.Range(0, NationSize.Adoptions).Select(turn => (school * 7 + turn) % versions.Count)];

    /// <summary>An adoption that is in force.</summary>
    /// <param name="school">The school.</param>
    /// <param name="id">Its id.</param>
    /// <param name="model">The model's place among the models.</param>
    public SeededAdoption InForce(int school, string id, int model)
    {
        var draw = new Random(school * versions.Count + model);
        var (cycle, approved) = Course(draw.Next(EarliestReview, LatestReview));
        var ratified = school % 3 == 0 ? approved : approved.AddDays(-14);
        var deviates = (school + model) % DeviatingEvery == 0;
        var record = Record(school, id, model) with
        {
            Number = Supersedes(school, model) ? 2 : 1,
            Status = AdoptionStatus.Adopted,
            Effective = approved.AddDays(10),
            Review = s_cycles[cycle - 1],
            ReviewDue = approved.AddYears(cycle),
            Location = "Staff handbook",
            Consultation = deviates || school % 4 == 0 ? Consultation(ratified.AddDays(-20)) : null,
            Approvals = Approvals(school, ratified, approved),
            Amendments = deviates ? [Deviation(versions[model][0])] : (school + model) % 10 == 0 ? [Amendment(school)] : [],
            AdoptedBy = "operator",
            AdoptedAt = new DateTimeOffset(approved.AddDays(3), new TimeOnly(9, 30), TimeSpan.Zero),
            IsPublic = model % 3 != 0,
        };
        return new SeededAdoption(record, record.AdoptedAt.Value.AddDays(-60), null);
    }

    /// <summary>The adoption whose place one in force took, as it was then; null when that is a school's first of the policy.</summary>
    public SeededAdoption? Before(SeededAdoption inForce)
    {
        var later = inForce.Record;
        if (later.Number == 1)
            return null;
        var model = versions.First(model => model[0].Id == later.PolicyId)[0];
        var record = later with
        {
            Number = 1,
            ModelVersion = model.Version,
            Version = "0.9",
            Effective = later.Effective!.Value.AddYears(-1),
            ReviewDue = later.ReviewDue!.Value.AddYears(-1),
            Consultation = null,
            Approvals = [.. later.Approvals.Select(approval => approval with { Date = approval.Date!.Value.AddYears(-1) })],
            Amendments = [],
            AdoptedAt = later.AdoptedAt!.Value.AddYears(-1),
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

    private static bool Supersedes(int school, int model) => (school + model) % SupersedingEvery == 0;

    // A third stays with the first version.
    private ModelPolicy Taken(int school, int model) => (school + model) % 3 == 0 ? versions[model][0] : versions[model][^1];

    private AdoptionRecord Record(int school, string id, int model) => new()
    {
        OrganisationId = id,
        PolicyId = Taken(school, model).Id,
        Number = 1,
        PublisherId = Taken(school, model).Publisher,
        ModelVersion = Taken(school, model).Version,
        Version = string.Create(CultureInfo.InvariantCulture, $"{1 + school % 4}.0"),
        Title = Taken(school, model).Title,
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

    private static AmendmentRecord Deviation(ModelPolicy model)
    {
        var clause = PlainClause().Match(model.Files.ReadAllText(model.BodyPath)).Groups["id"].Value;
        return new(1, new JsonObject { ["clause"] = clause, ["replace"] = "We do this in our own way, as agreed with staff." }, clause, true);
    }

    // One that is printed whatever is answered, may be changed after consultation, and that nothing is asked for.
    [GeneratedRegex("""^1\. \{#(?<id>[a-z-]+)\} [^{}]+$""", RegexOptions.Multiline)]
    private static partial Regex PlainClause();

    private static string Iso(DateOnly date) => Reviews.DateText.Iso(date);
}

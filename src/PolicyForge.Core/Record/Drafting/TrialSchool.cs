using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Drafting;

/// <summary>A school as which a draft is tried out: one that the publisher may read, or an invented one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Invented">The invented school and those above it; none for a real one.</param>
/// <param name="Answers">What is answered for the trial, and saved nowhere.</param>
internal sealed record TrialSchool(string Id, IReadOnlyList<OrganisationProfile> Invented, IReadOnlyDictionary<string, JsonNode> Answers)
{
    /// <summary>The id of an academy that stands for any other.</summary>
    public const string Academy = "example-academy";

    /// <summary>The id of a maintained school that stands for any other.</summary>
    public const string Maintained = "example-school";

    private const string ExampleTrust = "example-trust";
    private const string ExampleCouncil = "example-council";

    /// <summary>The school of an id, invented or real.</summary>
    public static TrialSchool Of(string id, OrganisationProfile publisher, IReadOnlyDictionary<string, JsonNode> answers) => id switch
    {
        Academy => new(id, [.. Above(publisher), Profile(Academy, "Example Academy", OrganisationKind.Academy) with { Trust = TrustOf(publisher), LocalAuthority = CouncilOf(publisher) }], answers),
        Maintained => new(id, [.. Above(publisher), Profile(Maintained, "Example School", OrganisationKind.Maintained) with { LocalAuthority = CouncilOf(publisher) }], answers),
        _ => new(id, [], answers),
    };

    /// <summary>The draft of an adoption by the school, which the record never sees.</summary>
    public AdoptionRecord Adoption(ModelText model, string title) => new()
    {
        OrganisationId = Id,
        PolicyId = model.Policy,
        Number = 1,
        PublisherId = model.Publisher,
        ModelVersion = model.Version,
        Version = "1.0",
        Title = title,
        Status = AdoptionStatus.Draft,
        Revision = 1,
    };

    /// <summary>What was answered: for the trial, else what the record has.</summary>
    public IEnumerable<AnswerRecord> Over(IReadOnlyList<AnswerRecord> kept, string policy) =>
    [
        .. kept.Where(answer => answer.OrganisationId != Id || !Answers.ContainsKey(answer.QuestionId)),
        .. Answers.Select(answer => new AnswerRecord(Id, policy, answer.Key, answer.Value, false, "", default, 1)),
    ];

    private static string TrustOf(OrganisationProfile publisher) => publisher.Kind == OrganisationKind.Trust ? publisher.Id : ExampleTrust;

    private static string CouncilOf(OrganisationProfile publisher) => publisher.Kind == OrganisationKind.Council ? publisher.Id : ExampleCouncil;

    private static IEnumerable<OrganisationProfile> Above(OrganisationProfile publisher)
    {
        if (publisher.Kind != OrganisationKind.Trust)
            yield return Profile(ExampleTrust, "Example Trust", OrganisationKind.Trust);
        if (publisher.Kind != OrganisationKind.Council)
            yield return Profile(ExampleCouncil, "Example Council", OrganisationKind.Council);
    }

    private static OrganisationProfile Profile(string id, string name, OrganisationKind kind) => new(id, name, kind, null, null, null, [], [], [], [], 0, 1);
}

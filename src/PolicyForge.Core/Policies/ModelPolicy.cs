using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Reviews;
using PolicyForge.Documents;

namespace PolicyForge.Core.Policies;

/// <summary>One version of a model policy, as its publisher wrote it.</summary>
public sealed record ModelPolicy
{
    /// <summary>Its id, which is also its folder's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its version, which is also its folder's name.</summary>
    public required string Version { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands between draft and withdrawn.</summary>
    public required PolicyStatus Status { get; init; }

    /// <summary>The id of the organisation that publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Who last changed it.</summary>
    public string? UpdatedBy { get; init; }

    /// <summary>What it is for.</summary>
    public string? Purpose { get; init; }

    /// <summary>When it was published.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>From when it holds.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>When it is to be looked at again.</summary>
    public ReviewDate? Review { get; init; }

    /// <summary>Whether schools must have it by law.</summary>
    public bool Statutory { get; init; }

    /// <summary>The kinds of school it is for.</summary>
    public required IReadOnlyList<OrganisationKind> AppliesTo { get; init; }

    /// <summary>Whom to ask about it.</summary>
    public Contact? Contact { get; init; }

    /// <summary>How to have it in another language or format.</summary>
    public string? Accessibility { get; init; }

    /// <summary>How it is numbered.</summary>
    public NumberingStyle Numbering { get; init; }

    /// <summary>What may be done with a clause that says nothing else.</summary>
    public EditRight Edit { get; init; }

    /// <summary>Its revisions, as listed.</summary>
    public IReadOnlyList<PolicyChange> Changes { get; init; } = [];

    /// <summary>Its questions, as listed.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>The ids of questions that could not be read.</summary>
    internal IReadOnlyCollection<string> UnreadQuestions { get; init; } = [];

    /// <summary>Its text as a template.</summary>
    public required string BodyPath { get; init; }

    /// <summary>Where its text is read from.</summary>
    internal IFileTree Files { get; init; } = new MemoryFiles();

    internal Place Place { get; init; }

    internal Place PublisherPlace { get; init; }

    /// <summary>Whether an organisation of a kind may adopt it. Those above schools may: what they adopt is for the schools below.</summary>
    public bool IsFor(OrganisationKind kind) => kind is not (OrganisationKind.Maintained or OrganisationKind.Academy) || AppliesTo.Contains(kind);

    /// <summary>Why an organisation may not adopt it, in a sentence.</summary>
    internal string NotFor(OrganisationKind kind, string name) => $"'{Id}' is for {string.Join(" and ", AppliesTo.Select(applies => applies.Words() + "s"))}; {name} is {kind.WithArticle()}.";

    /// <summary>The question with an id, or null.</summary>
    public Question? Question(string id) => Questions.FirstOrDefault(question => question.Id == id);
}

/// <summary>Where a model policy stands.</summary>
public enum PolicyStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Out for comment.</summary>
    Consultation,

    /// <summary>Published.</summary>
    Final,

    /// <summary>No longer to be adopted.</summary>
    Withdrawn,
}

/// <summary>One entry of a model's revision history.</summary>
/// <param name="Version">The version it made.</param>
/// <param name="Date">When.</param>
/// <param name="Summary">What changed.</param>
/// <param name="Clauses">Why a clause changed, by clause id.</param>
public sealed record PolicyChange(string Version, DateOnly? Date, string Summary, IReadOnlyDictionary<string, string> Clauses);

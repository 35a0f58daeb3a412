using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Organisations;

/// <summary>A school, or one of those who stand above schools, with its settings.</summary>
public sealed record Organisation
{
    /// <summary>Its id, which is also its folder's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required OrganisationKind Kind { get; init; }

    /// <summary>Its unique reference number, for schools.</summary>
    public string? Urn { get; init; }

    /// <summary>The id of the trust that governs it, for academies.</summary>
    public string? Trust { get; init; }

    /// <summary>The id of the council it stands in.</summary>
    public string? LocalAuthority { get; init; }

    /// <summary>Its own words, by term.</summary>
    public IReadOnlyDictionary<string, Term> Terms { get; init; } = new Dictionary<string, Term>();

    /// <summary>What it answered once for all policies, by name.</summary>
    public IReadOnlyDictionary<string, Fact> Facts { get; init; } = new Dictionary<string, Fact>();

    /// <summary>How its documents look.</summary>
    public required Brand Brand { get; init; }

    /// <summary>What its documents hold round the body.</summary>
    public DocumentStyle Style { get; init; } = new();

    /// <summary>Its adoptions and settings, by policy id, in the order of the file.</summary>
    public IReadOnlyDictionary<string, PolicyEntry> Policies { get; init; } = new Dictionary<string, PolicyEntry>();

    /// <summary>Whether it is a school.</summary>
    public bool IsSchool => Kind is OrganisationKind.Maintained or OrganisationKind.Academy;

    /// <summary>What is wrong with its file outside its policies.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    internal Place Place { get; init; }

    internal Place TrustPlace { get; init; }

    internal Place LocalAuthorityPlace { get; init; }
}

/// <summary>What an organisation is.</summary>
public enum OrganisationKind
{
    /// <summary>A school that a council maintains.</summary>
    Maintained,

    /// <summary>A school that a trust governs.</summary>
    Academy,

    /// <summary>A trust of academies.</summary>
    Trust,

    /// <summary>A council: a local authority.</summary>
    Council,

    /// <summary>Any other publisher of policies: a diocese, a vendor.</summary>
    Publisher,
}

/// <summary>Something an organisation answered once for all policies: words, or somebody to reach.</summary>
public sealed record Fact(string? Words, Contact? Contact)
{
    /// <summary>As printed.</summary>
    public string Text => Words ?? Contact?.Text ?? "";
}

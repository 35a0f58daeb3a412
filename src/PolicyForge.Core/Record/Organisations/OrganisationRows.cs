using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Organisations;

/// <summary>An organisation in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Urn">Its unique reference number, or null.</param>
/// <param name="Trust">The trust that governs it, or null.</param>
/// <param name="LocalAuthority">The council it stands in, or null.</param>
public sealed record OrganisationRow(string Id, string Name, OrganisationKind Kind, string? Urn, string? Trust, string? LocalAuthority);

/// <summary>How one organisation stands above another.</summary>
public enum RelationKind
{
    /// <summary>Governs it.</summary>
    Trust,

    /// <summary>Is the council it stands in.</summary>
    LocalAuthority,
}

/// <summary>A relation that begins.</summary>
/// <param name="OrganisationId">Who is below.</param>
/// <param name="Kind">How.</param>
/// <param name="AboveId">Who is above.</param>
public sealed record Relation(string OrganisationId, RelationKind Kind, string AboveId);

/// <summary>A relation and how long it held.</summary>
/// <param name="Kind">How.</param>
/// <param name="AboveId">Who is above.</param>
/// <param name="Since">From when.</param>
/// <param name="Until">To when; null while it holds.</param>
public sealed record RelationPeriod(RelationKind Kind, string AboveId, DateTimeOffset Since, DateTimeOffset? Until);

/// <summary>Somebody whose models can be taken.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
public sealed record Publisher(string Id, string Name, OrganisationKind Kind);

/// <summary>Names that nobody else can have.</summary>
/// <param name="Ids">The ids.</param>
/// <param name="Urns">The unique reference numbers.</param>
public sealed record Taken(IReadOnlySet<string> Ids, IReadOnlySet<string> Urns);

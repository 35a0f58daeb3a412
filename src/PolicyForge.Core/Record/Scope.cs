using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record;

/// <summary>What a transaction reaches.</summary>
/// <param name="Home">The organisation it was opened for.</param>
/// <param name="Kind">What that organisation is.</param>
/// <param name="ActsFor">Itself and, for a trust, its academies.</param>
/// <param name="Reads">Those, and for a council the schools it maintains.</param>
public sealed record Scope(string Home, OrganisationKind Kind, IReadOnlySet<string> ActsFor, IReadOnlySet<string> Reads);

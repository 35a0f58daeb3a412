using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Assembly;

/// <summary>Where clauses stand in the file of a body.</summary>
internal sealed class BodyPlaces(PolicyBody body)
{
    public Place Of(string? clause) => clause is not null && body.Places.TryGetValue(clause, out var place) ? place : Place.StartOf(body.Policy.BodyPath);
}

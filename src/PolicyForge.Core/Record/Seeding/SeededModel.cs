using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyForge.Core.Files;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>A published model of an invented nation.</summary>
/// <param name="Text">Its files.</param>
/// <param name="Title">Its title.</param>
/// <param name="Cites">The keys of the authorities that it cites.</param>
/// <param name="Summary">What changed in it.</param>
/// <param name="Reasons">Why each clause changed, by clause id.</param>
/// <param name="PublishedAt">When it was published.</param>
public sealed partial record SeededModel(ModelText Text, string Title, IReadOnlyList<string> Cites, string Summary, JsonObject Reasons, DateTimeOffset PublishedAt)
{
    internal static SeededModel Of(ModelPolicy model) => new(
        new ModelText(model.Publisher, model.Id, model.Version, model.Files.ReadAllText(model.Place.Path), model.Files.ReadAllText(model.BodyPath), new Dictionary<string, string>()),
        model.Title,
        CitesOf(model),
        model.Changes[^1].Summary,
        new JsonObject(model.Changes[^1].Clauses.Select(clause => KeyValuePair.Create(clause.Key, (JsonNode?)clause.Value))),
        new DateTimeOffset(model.Issued!.Value, TimeOnly.MinValue, TimeSpan.Zero));

    private static IReadOnlyList<string> CitesOf(ModelPolicy model) =>
        [.. Citation().Matches(model.Files.ReadAllText(model.BodyPath)).Select(match => match.Groups["key"].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("""\{\{\s*cite\s+"(?<key>[^"]+)"\s*\}\}""")]
    private static partial Regex Citation();
}

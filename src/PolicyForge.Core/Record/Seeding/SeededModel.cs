using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PolicyForge.Core.Files;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>A published model of an invented nation.</summary>
/// <param name="Text">Its files.</param>
/// <param name="Title">Its title.</param>
/// <param name="Cites">The keys of the authorities that it cites.</param>
/// <param name="PublishedAt">When it was published.</param>
public sealed partial record SeededModel(ModelText Text, string Title, IReadOnlyList<string> Cites, DateTimeOffset PublishedAt)
{
    /// <summary>The hash of its files.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.PolicyYaml + Text.Body)));

    internal static SeededModel Of(ModelPolicy model) => new(
        new ModelText(model.Publisher, model.Id, model.Version, model.Files.ReadAllText(model.Place.Path), model.Files.ReadAllText(model.BodyPath), new Dictionary<string, string>()),
        model.Title,
        CitesOf(model),
        new DateTimeOffset(model.Issued!.Value, TimeOnly.MinValue, TimeSpan.Zero));

    internal static IReadOnlyList<string> CitesOf(ModelPolicy model) =>
        [.. Citation().Matches(model.Files.ReadAllText(model.BodyPath)).Select(match => match.Groups["key"].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("""\{\{\s*cite\s+"(?<key>[^"]+)"\s*\}\}""")]
    private static partial Regex Citation();
}

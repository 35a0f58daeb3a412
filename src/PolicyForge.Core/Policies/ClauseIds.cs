using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyForge.Core.Files;

namespace PolicyForge.Core.Policies;

/// <summary>Gives ids to the clauses of a body that have none, by editing its text in place.</summary>
public static partial class ClauseIds
{
    private const int Words = 5;
    private static readonly string[] Skipped = ["a", "an", "and", "are", "be", "for", "in", "is", "it", "of", "on", "or", "that", "the", "their", "this", "to", "will", "with"];

    /// <summary>Writes the missing ids of a policy's sections and clauses, and tells which.</summary>
    /// <returns>The clauses as they were found, each with its new id.</returns>
    public static IReadOnlyList<SourceClause> Write(ModelPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var text = policy.Files.ReadAllText(policy.BodyPath);
        var clauses = ClauseScanner.Scan(policy.BodyPath, text, policy.Edit);
        var taken = clauses.Select(clause => clause.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var named = clauses.Where(NeedsId).Select(clause => clause with { Id = Unique(Derive(clause), taken) }).ToList();
        if (named.Count > 0)
            policy.Files.Write(policy.BodyPath, Encoding.UTF8.GetBytes(Insert(text, named)));
        return named;
    }

    private static bool NeedsId(SourceClause clause) =>
        clause is { Id: null, Kind: SourceClauseKind.Section or SourceClauseKind.Clause };

    private static string Derive(SourceClause clause)
    {
        var plain = TemplateTag().Replace(clause.Words, tag => tag.Groups["member"].Value.Replace('_', ' ')).ToLowerInvariant();
        var words = Word().Matches(plain).Select(word => word.Value).ToList();
        var telling = words.Where(word => !Skipped.Contains(word)).Take(Words).ToList();
        return (telling.Count > 0 ? telling : words.Take(Words).ToList()) is { Count: > 0 } chosen
            ? string.Join('-', chosen)
            : clause.Kind == SourceClauseKind.Section ? "section" : "clause";
    }

    private static string Unique(string id, HashSet<string> taken)
    {
        var stem = char.IsAsciiDigit(id[0]) ? "clause-" + id : id;
        var unique = stem;
        for (var next = 2; !taken.Add(unique); next++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{stem}-{next}");
        return unique;
    }

    private static string Insert(string text, List<SourceClause> named)
    {
        var lines = text.Split('\n');
        foreach (var clause in named)
        {
            ref var line = ref lines[clause.Place.Line - 1];
            line = line.Insert(clause.Spot.Column, Written(clause));
        }

        return string.Join('\n', lines);
    }

    private static string Written(SourceClause clause)
    {
        if (clause.Spot.InsideBraces)
            return $"#{clause.Id} ";
        return clause.Kind == SourceClauseKind.Section ? $" {{#{clause.Id}}}" : $"{{#{clause.Id}}} ";
    }

    [GeneratedRegex(@"\{\{[^}]*?(?:\.(?<member>\w+)[^}.]*)?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateTag();

    [GeneratedRegex(@"[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

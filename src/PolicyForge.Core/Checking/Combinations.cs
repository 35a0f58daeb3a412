using System.Globalization;
using System.Text.RegularExpressions;
using PolicyForge.Core.Assembly;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Checking;

/// <summary>What answers a policy is tried out with: one factor for each question and one for the kind of school.</summary>
internal sealed class Combinations
{
    private const int NumberLimit = 9;

    private Combinations(IReadOnlyList<OrganisationKind> kinds, IReadOnlyList<Factor> factors)
    {
        Kinds = kinds;
        Factors = factors;
        Levels = [kinds.Count, .. factors.Select(factor => factor.Levels.Count)];
        IsAll = CoveringArray.Size(Levels) <= CoveringArray.ExhaustiveLimit;
    }

    public IReadOnlyList<OrganisationKind> Kinds { get; }

    public IReadOnlyList<Factor> Factors { get; }

    /// <summary>How many levels the kind and each factor have.</summary>
    public IReadOnlyList<int> Levels { get; }

    public bool IsAll { get; }

    /// <summary>The rows to try.</summary>
    /// <param name="asked">Tells which factors of a row are asked; the kind of school always is.</param>
    public IEnumerable<int[]> Rows(Func<int[], bool[]> asked) => IsAll ? CoveringArray.All(Levels) : CoveringArray.Pairs(Levels, asked);

    public static Combinations Of(PolicyBody body, string text) =>
        new(body.Policy.AppliesTo, [.. body.Policy.Questions.Select(question => new Factor(question, [.. Values(question, text)]))]);

    /// <summary>The levels of a row that are not -1, in words.</summary>
    public string Describe(int[] row)
    {
        var parts = new List<string>();
        if (row[0] >= 0 && Kinds.Count > 1)
            parts.Add($"school.kind = {Kinds[row[0]].ToString().ToLowerInvariant()}");
        for (var i = 0; i < Factors.Count; i++)
        {
            if (row[i + 1] >= 0 && Factors[i].Levels.Count > 1)
                parts.Add($"{Factors[i].Question.Id} = {Factors[i].Levels[row[i + 1]]?.Stored.Replace('\n', '+') ?? "(no answer)"}");
        }

        return string.Join(", ", parts);
    }

    private static IEnumerable<Answer?> Values(Question question, string text)
    {
        IEnumerable<Answer?> values = question switch
        {
            ChoiceQuestion => question.Choices.Select(choice => new ChoiceAnswer(choice)),
            ChoicesQuestion several => several.Choices.Select(choice => new ChoicesAnswer([choice])).Append(new ChoicesAnswer(several.Choices)).DistinctBy(answer => answer.Stored),
            YesNoQuestion => [new YesNoAnswer(true), new YesNoAnswer(false)],
            NumberQuestion number => Numbers(number, text),
            _ => [question.Sample],
        };
        var mayBeBlank = question is { Required: false, Default: null } and not YesNoQuestion;
        return mayBeBlank && (question.Choices.Count > 0 || IsTested(question, text)) ? values.Append(null) : values;
    }

    // Where a body compares a number, the values at, below and above the limit may take different passages.
    private static Answer[] Numbers(NumberQuestion question, string text)
    {
        var near = Regex.Matches(text, $@"\banswers\.{Regex.Escape(question.Id)}\s*(?:[<>]=?|[!=]=)\s*(?<limit>-?\d{{1,9}}(?:\.\d{{1,4}})?)", RegexOptions.CultureInvariant)
            .Select(match => decimal.Parse(match.Groups["limit"].Value, CultureInfo.InvariantCulture))
            .SelectMany(limit => new[] { limit, limit - 1, limit + 1 })
            .Where(value => question.Range.Misses(value) is null)
            .Distinct()
            .Take(NumberLimit)
            .Select(Answer (value) => new NumberAnswer(value))
            .ToArray();
        return near.Length > 0 ? near : [question.Sample];
    }

    // A passage that depends on whether there is an answer must hold without one as well.
    private static bool IsTested(Question question, string text) => Regex.IsMatch(
        text,
        $@"\{{\{{[-~]?\s*(?:if|else\s+if|case|when|while|for)\b[^}}]*\banswers\.{Regex.Escape(question.Id)}\b|\banswers\.{Regex.Escape(question.Id)}\b\s*(?:\?|==|!=|&&|\|\|)",
        RegexOptions.CultureInvariant);

    /// <summary>A question with the answers that are tried; null for none.</summary>
    internal sealed record Factor(Question Question, IReadOnlyList<Answer?> Levels);
}

using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Documents;

namespace PolicyForge.Core.Assembly;

/// <summary>What a document still lacks: required answers, and everything it prints as missing.</summary>
internal static class Gaps
{
    public static ValueList<Gap> Of(BodyScope scope)
    {
        if (scope.Edition == Edition.Model)
            return [];
        var gaps = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in scope.Policy.Questions)
        {
            if (scope.Answer(question).IsGap)
                gaps[question.Id] = question.Ask;
            foreach (var (source, ask) in scope.Missing.Where(missing => missing.Key == question.Id || missing.Key.StartsWith(question.Id + ".", StringComparison.Ordinal)))
                gaps.TryAdd(source, ask);
        }

        foreach (var (source, ask) in scope.Missing)
            gaps.TryAdd(source, ask);
        return gaps.Select(gap => new Gap(gap.Key, gap.Value)).ToValueList();
    }

    /// <summary>Reports gaps as mistakes. A given answer that is not allowed has been reported as such and is no gap as well.</summary>
    public static void Report(IEnumerable<Gap> gaps, PolicyEntry entry, Findings findings)
    {
        foreach (var gap in gaps.Where(gap => entry.Answers.GetValueOrDefault(gap.Source) is null or { IsBlank: true }))
            findings.Error(entry.Place, Codes.MissingAnswer, Message(gap));
    }

    /// <summary>What is said of a gap.</summary>
    public static string Message(Gap gap) => $"'{gap.Source}' is missing, and an adopted document needs it: {gap.Ask.TrimEnd('.')}{(gap.Ask.EndsWith('?') ? "" : ".")}";
}

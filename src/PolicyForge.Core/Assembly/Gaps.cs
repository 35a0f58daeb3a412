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

    public static void Report(ValueList<Gap> gaps, DocumentPlan plan, Findings findings)
    {
        foreach (var gap in gaps)
            findings.Error(plan.Place, Codes.MissingAnswer, $"'{gap.Source}' is missing, and an adopted document needs it: {gap.Ask.TrimEnd('.')}{(gap.Ask.EndsWith('?') ? "" : ".")}");
    }
}

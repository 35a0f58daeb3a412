using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Assembly;

/// <summary>What can be said about an entry without evaluating a body.</summary>
internal static class EntryChecks
{
    /// <summary>Answers and locks must name questions of the policy.</summary>
    public static void Names(PolicyEntry entry, ModelPolicy policy, Findings findings)
    {
        foreach (var (id, given) in entry.Answers)
            Name(id, given.Place, policy, findings);
        foreach (var name in entry.Locks)
            Name(name.Text, name.Place, policy, findings);
    }

    private static void Name(string id, Place place, ModelPolicy policy, Findings findings)
    {
        if (policy.Question(id) is null && !policy.UnreadQuestions.Contains(id))
            findings.Error(place, Codes.UnknownQuestion, $"'{policy.Id}' version {policy.Version} has no question '{id}'. {Nearest.Hint(id, [.. policy.Questions.Select(question => question.Id)])}");
    }
}

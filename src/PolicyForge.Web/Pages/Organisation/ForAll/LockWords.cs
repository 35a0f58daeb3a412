using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Web.Pages.Organisation.ForAll;

/// <summary>How answers and their locks are told.</summary>
internal static class LockWords
{
    /// <summary>What came of a lock.</summary>
    public static string Locked(SavedAnswer saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        var others = string.Join(", ", saved.Contrary.Select(other => other.Name));
        return saved.Contrary.Count == 0
            ? "The answer is locked: every academy has it."
            : $"The answer is locked. These answer otherwise and cannot adopt until they remove that: {others}.";
    }

    /// <summary>Where an answer comes from that the trust did not give itself.</summary>
    public static string From(AnsweredQuestion question) => question.From switch
    {
        AnswerOrigin.None => "Not answered: each academy decides",
        AnswerOrigin.Default => "The model's usual answer",
        _ => $"From {question.GivenBy}",
    };
}

using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Adoptions;

/// <summary>What a question came to for one organisation.</summary>
/// <param name="Question">The question.</param>
/// <param name="Asked">Whether its condition holds.</param>
/// <param name="Answer">The answer, or null.</param>
/// <param name="Origin">Who gave it.</param>
/// <param name="GivenBy">The id of the organisation that gave it, or null.</param>
/// <param name="LockedBy">The id of the organisation that locked it, or null.</param>
public sealed record ResolvedAnswer(Question Question, bool Asked, Answer? Answer, AnswerOrigin Origin, string? GivenBy, string? LockedBy)
{
    /// <summary>Whether an adopted document needs an answer that is not there.</summary>
    public bool IsGap => Asked && Answer is null && Question.Required;

    internal Place? Place { get; init; }
}

/// <summary>Who gave an answer.</summary>
public enum AnswerOrigin
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>The organisation itself.</summary>
    Own,

    /// <summary>Its trust.</summary>
    Trust,

    /// <summary>Its council.</summary>
    Council,

    /// <summary>The publisher of the policy.</summary>
    Publisher,

    /// <summary>The question, by its default.</summary>
    Default,
}

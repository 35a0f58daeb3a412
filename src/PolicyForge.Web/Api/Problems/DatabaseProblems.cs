using Npgsql;

namespace PolicyForge.Web.Api.Problems;

/// <summary>What the database's refusals mean to who asked.</summary>
internal static class DatabaseProblems
{
    // Npgsql has no name for it.
    private const string IdleTooLong = "25P03";

    public static ApiProblem Describe(NpgsqlException failure) => failure switch
    {
        { IsTransient: true } => ApiProblem.Of(StatusCodes.Status503ServiceUnavailable),
        PostgresException refusal => Describe(refusal.SqlState),
        _ => ApiProblem.Of(StatusCodes.Status503ServiceUnavailable),
    };

    private static ApiProblem Describe(string state) => state switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.RestrictViolation => ApiProblem.Of(StatusCodes.Status409Conflict),
        // It was locked, or worked at, for longer than anybody may be kept waiting.
        PostgresErrorCodes.QueryCanceled or IdleTooLong => ApiProblem.Of(StatusCodes.Status503ServiceUnavailable),
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => Unkeepable,
        _ => ApiProblem.Of(StatusCodes.Status500InternalServerError),
    };

    private static ApiProblem Unkeepable { get; } = ApiProblem.Of(StatusCodes.Status400BadRequest) with
    {
        Detail = "The request holds the character U+0000, which no text can keep. Leave it out.",
    };
}

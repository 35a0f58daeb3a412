using Npgsql;

namespace PolicyForge.Web.Api.Problems;

/// <summary>What the database's refusals mean to who asked.</summary>
internal static class DatabaseProblems
{
    public static ApiProblem Describe(NpgsqlException failure) => failure switch
    {
        { IsTransient: true } => ApiProblem.Of(StatusCodes.Status503ServiceUnavailable),
        PostgresException refusal => Describe(refusal.SqlState),
        _ => ApiProblem.Of(StatusCodes.Status503ServiceUnavailable),
    };

    private static ApiProblem Describe(string state) => state switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.RestrictViolation => ApiProblem.Of(StatusCodes.Status409Conflict),
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => Unkeepable,
        _ => ApiProblem.Of(StatusCodes.Status500InternalServerError),
    };

    private static ApiProblem Unkeepable { get; } = ApiProblem.Of(StatusCodes.Status400BadRequest) with
    {
        Detail = "The request holds the character U+0000, which no text can keep. Leave it out.",
    };
}

namespace PolicyForge.Web.Api.Problems;

/// <summary>A request that the API itself cannot take.</summary>
internal sealed class ProblemException(ApiProblem problem) : Exception(problem.Detail)
{
    public ProblemException(int status, string field, string message)
        : this(ApiProblem.Of(status, [new(field, message)]))
    {
    }

    public ApiProblem Problem => problem;
}

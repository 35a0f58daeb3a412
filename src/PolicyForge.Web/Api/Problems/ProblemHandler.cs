using Microsoft.AspNetCore.Diagnostics;
using Npgsql;
using PolicyForge.Core.Record;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Api.Problems;

/// <summary>Turns whatever went wrong into the problem that tells of it.</summary>
internal sealed partial class ProblemHandler(ILogger<ProblemHandler> log) : IExceptionHandler
{
    private const string RetrySoon = "2";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = Describe(httpContext, exception);
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = RetrySoon;
        // Messages of exceptions may hold what users wrote; types and places do not.
        if (problem.Status >= StatusCodes.Status500InternalServerError)
            Failed(httpContext.TraceIdentifier, exception.GetType().Name, (exception as PostgresException)?.SqlState ?? "", exception.StackTrace);
        if (!httpContext.Request.IsForPrograms())
            return false;
        await problem.WriteAsync(httpContext);
        return true;
    }

    private static ApiProblem Describe(HttpContext context, Exception exception) => exception switch
    {
        ProblemException refused => refused.Problem,
        NotThereException => ApiProblem.Of(StatusCodes.Status404NotFound),
        RefusedException refused => ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, refused.Problems),
        ConflictException conflict => Conflict(context, conflict),
        BadHttpRequestException unreadable => RequestProblems.Describe(unreadable),
        NpgsqlException database => DatabaseProblems.Describe(database),
        _ => ApiProblem.Of(StatusCodes.Status500InternalServerError),
    };

    private static ApiProblem Conflict(HttpContext context, ConflictException conflict)
    {
        var status = context.Request.Headers.IfMatch.Count > 0 ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict;
        return ApiProblem.Of(status) with { Detail = conflict.Message, Change = conflict.Change };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Request} failed with {Exception} {SqlState}\n{Place}")]
    private partial void Failed(string request, string exception, string sqlState, string? place);
}

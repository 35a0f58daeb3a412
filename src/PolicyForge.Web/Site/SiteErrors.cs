using Npgsql;
using PolicyForge.Core.Record;
using PolicyForge.Web.Api.Problems;

namespace PolicyForge.Web.Site;

/// <summary>Shows people a page where programs get a problem document.</summary>
internal static class SiteErrors
{
    private const string Page = "/error/{0}";

    /// <summary>Whether programs and not people ask here.</summary>
    public static bool IsForPrograms(this HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi") || request.Path.StartsWithSegments("/health");

    public static void UseErrors(this WebApplication app)
    {
        app.UseWhen(context => context.Request.IsForPrograms(), programs => programs.UseProblems());
        app.UseWhen(context => !context.Request.IsForPrograms(), people =>
        {
            people.UseStatusCodePagesWithReExecute(Page);
            people.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = _ => Task.CompletedTask,
                StatusCodeSelector = StatusOf,
                AllowStatusCode404Response = true,
            });
        });
    }

    private static int StatusOf(Exception failure) => failure switch
    {
        NotThereException => StatusCodes.Status404NotFound,
        RefusedException => StatusCodes.Status422UnprocessableEntity,
        ConflictException => StatusCodes.Status409Conflict,
        BadHttpRequestException unreadable => unreadable.StatusCode,
        NpgsqlException database => DatabaseProblems.Describe(database).Status,
        _ => StatusCodes.Status500InternalServerError,
    };
}

namespace PolicyForge.Web.Api.Problems;

/// <summary>Puts problems in the place of whatever failed.</summary>
internal static class ProblemPipeline
{
    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(answer => ApiProblem.Of(answer.HttpContext.Response.StatusCode).WriteAsync(answer.HttpContext));
    }
}

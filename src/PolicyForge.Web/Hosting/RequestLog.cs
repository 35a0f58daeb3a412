using System.Diagnostics;
using PolicyForge.Core.Record;

namespace PolicyForge.Web.Hosting;

/// <summary>One line a request, with nothing in it that is somebody's: the route's template, not the address.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    /// <summary>The header that tells the id by which a request stands in the log.</summary>
    public const string Header = "X-Request-Id";

    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        context.TraceIdentifier = Guid.CreateVersion7().ToString();
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = context.TraceIdentifier;
            return Task.CompletedTask;
        });
        await next(context);
        Write(context, Stopwatch.GetElapsedTime(started));
    }

    private void Write(HttpContext context, TimeSpan took)
    {
        var route = context.GetEndpoint() is RouteEndpoint endpoint ? endpoint.RoutePattern.RawText ?? "" : "none";
        var organisation = context.Features.Get<Caller>()?.Home ?? "none";
        Activity.Current?.SetTag("http.route", route);
        Answered(context.Request.Method, route, context.Response.StatusCode, took.TotalMilliseconds, organisation, context.TraceIdentifier);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds:0.0} ms for {Organisation}, request {Request}")]
    private partial void Answered(string method, string route, int status, double milliseconds, string organisation, string request);
}

/// <summary>Puts the log before everything that can fail.</summary>
internal static class RequestLogging
{
    public static void UseRequestLog(this WebApplication app) => app.UseMiddleware<RequestLog>();
}

using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PolicyForge.Core.Record;
using PolicyForge.Web.Api.Problems;
using PolicyForge.Web.Hosting;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Api.Keys;

/// <summary>Holds each key to its share of requests; those without a key share one by their address.</summary>
internal sealed class KeyLimits(IOptions<Limits> limits) : IConfigureOptions<RateLimiterOptions>
{
    private const string ApiPath = "/api";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Share);
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = RejectAsync;
    }

    private RateLimitPartition<string> Share(HttpContext context) => context.Request.Path.StartsWithSegments(ApiPath)
        ? RateLimitPartition.GetFixedWindowLimiter(Name(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.Value.RequestsPerMinute, Window = Minute })
        : RateLimitPartition.GetNoLimiter("");

    private static string Name(HttpContext context) => context.Features.Get<Caller>() is { } caller
        ? $"{caller.Home} {caller.Actor}"
        : $"{context.Connection.RemoteIpAddress}";

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (rejected.HttpContext.Request.IsForPrograms())
            await ApiProblem.Of(StatusCodes.Status429TooManyRequests).WriteAsync(rejected.HttpContext);
    }
}

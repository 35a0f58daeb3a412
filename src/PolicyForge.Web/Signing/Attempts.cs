using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PolicyForge.Web.Hosting;

namespace PolicyForge.Web.Signing;

/// <summary>Holds everybody to a share of attempts at passwords, codes and links, by the address that they come from.</summary>
internal sealed class Attempts(IOptions<Limits> limits) : IConfigureOptions<RateLimiterOptions>
{
    /// <summary>The name under which pages ask for it.</summary>
    public const string Policy = "attempts";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public void Configure(RateLimiterOptions options) => options.AddPolicy(Policy, Share);

    // To look at the form is no attempt.
    private RateLimitPartition<string> Share(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter($"{context.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.Value.AttemptsPerMinute, Window = Minute })
        : RateLimitPartition.GetNoLimiter("");
}

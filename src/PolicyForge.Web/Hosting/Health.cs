using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace PolicyForge.Web.Hosting;

/// <summary>What a load balancer asks: whether the program runs, and whether it can work.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}

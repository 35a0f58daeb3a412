namespace PolicyForge.Web.Tenancy;

/// <summary>Which organisation an address is about: by its path, <c>/o/hillside-academy</c>, or by the host alone, <c>hillside.example.org</c>.</summary>
/// <param name="hosts">By host name, the organisation; from the settings <c>Site:Hosts</c>.</param>
internal sealed class TenantAddress(IReadOnlyDictionary<string, string> hosts)
{
    /// <summary>The first piece of the path of every organisation's pages.</summary>
    public const string Prefix = "/o";

    /// <summary>The organisation that has this host to itself, or null.</summary>
    public string? OfHost(HostString host) => hosts.GetValueOrDefault(host.Host);

    /// <summary>Whether a path is about an organisation that the host does not belong to.</summary>
    public bool IsForeign(HttpRequest request) =>
        OfHost(request.Host) is { } own
        && request.Path.StartsWithSegments(Prefix, out var rest)
        && !rest.StartsWithSegments($"/{own}");
}

/// <summary>Makes an organisation's own host lead to it and to nobody else.</summary>
internal static class TenantHosts
{
    private const string Section = "Site:Hosts";

    public static void AddTenantHosts(this WebApplicationBuilder builder)
    {
        var hosts = builder.Configuration.GetSection(Section).GetChildren().Where(host => host.Value is not null);
        builder.Services.AddSingleton(new TenantAddress(hosts.ToDictionary(host => host.Key, host => host.Value!, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>On such a host the front page is the organisation's, and other organisations are not there.</summary>
    public static void UseTenantHosts(this WebApplication app) => app.Use((context, next) =>
    {
        var addresses = context.RequestServices.GetRequiredService<TenantAddress>();
        if (addresses.IsForeign(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (context.Request.Path == "/" && addresses.OfHost(context.Request.Host) is { } own)
            context.Request.Path = $"{TenantAddress.Prefix}/{own}";
        return next(context);
    });
}

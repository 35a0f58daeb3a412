using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PolicyForge.Web.Api.Keys;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Signing;

/// <summary>Programs come in by a key, people by a session.</summary>
internal static class Identities
{
    private const string ByAddress = "Address";

    public static void AddIdentities(this IServiceCollection services)
    {
        services.AddAuthentication(ByAddress)
            .AddPolicyScheme(ByAddress, null, scheme => scheme.ForwardDefaultSelector = context => context.Request.IsForPrograms() ? KeyAuthentication.SchemeName : SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddAuthorization();
        services.AddSingleton<KeptForms>();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, Attempts>();
    }
}

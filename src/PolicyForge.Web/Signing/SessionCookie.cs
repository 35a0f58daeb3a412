using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Web.Signing;

/// <summary>What a browser holds of a session: a secret that no script reads and no other site sends.</summary>
internal static class SessionCookie
{
    /// <summary>The secret of somebody who is signed in.</summary>
    public const string Session = "policyforge-session";

    /// <summary>The secret of somebody who is still to enter a code.</summary>
    public const string Code = "policyforge-code";

    /// <summary>After how many minutes without a page a session ends.</summary>
    public static int IdleMinutes => (int)SessionTimes.Idle.TotalMinutes;

    public static string? Read(HttpContext context, string name) => context.Request.Cookies[name];

    public static void Write(HttpContext context, string name, string secret) => context.Response.Cookies.Append(name, secret, Options(context));

    public static void Remove(HttpContext context, string name) => context.Response.Cookies.Delete(name, Options(context));

    // Lax, so that a link in a mail opens a page for somebody who is signed in; changes ask for the form's own token too.
    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}

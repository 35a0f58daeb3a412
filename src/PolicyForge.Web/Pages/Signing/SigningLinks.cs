namespace PolicyForge.Web.Pages.Signing;

/// <summary>The addresses of signing in.</summary>
internal static class SigningLinks
{
    public const string SignIn = "/sign-in";
    public const string Code = "/sign-in?handler=Code";
    public const string Kept = "/sign-in/kept";
    public const string Forgotten = "/forgotten-password";

    /// <summary>Where nobody by a service's name was let in.</summary>
    public const string Refused = "/sign-in?refused=true";

    /// <summary>Where a code is asked for after a service has vouched for somebody.</summary>
    public static string EnterCode(string next) => $"/sign-in?step=code&next={Uri.EscapeDataString(next)}";

    /// <summary>Signing in by a service.</summary>
    public static string With(string provider) => $"/sign-in/with/{Uri.EscapeDataString(provider)}";
}

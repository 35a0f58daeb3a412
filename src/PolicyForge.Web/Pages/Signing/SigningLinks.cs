namespace PolicyForge.Web.Pages.Signing;

/// <summary>The addresses of signing in.</summary>
internal static class SigningLinks
{
    public const string SignIn = "/sign-in";
    public const string Code = "/sign-in?handler=Code";
    public const string Kept = "/sign-in/kept";
    public const string Forgotten = "/forgotten-password";
}

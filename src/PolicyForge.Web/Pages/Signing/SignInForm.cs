namespace PolicyForge.Web.Pages.Signing;

/// <summary>What the form to sign in carries with it.</summary>
/// <param name="Next">Where to go from there, or null.</param>
/// <param name="Kept">A form that was sent when the session had ended, sealed; or null.</param>
public sealed record SignInForm(string? Next, string? Kept)
{
    /// <summary>The e-mail address that was typed, or null.</summary>
    public string? Email { get; init; }

    /// <summary>Never anything: a password goes back to nobody.</summary>
    public string? Password => null;

    /// <summary>Never anything.</summary>
    public string? Code => null;
}

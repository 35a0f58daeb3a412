namespace PolicyForge.Web.Signing;

/// <summary>A service by which people may sign in: any that speaks OAuth 2 with a userinfo endpoint. From <c>SignIn:Providers:KEY</c>.</summary>
internal sealed record ProviderSettings
{
    public const string Section = "SignIn:Providers";

    /// <summary>What the button calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Where people are sent to sign in.</summary>
    public required Uri AuthorizationEndpoint { get; init; }

    /// <summary>Where the code that they bring back is turned into a token.</summary>
    public required Uri TokenEndpoint { get; init; }

    /// <summary>Where the token tells who they are.</summary>
    public required Uri UserInformationEndpoint { get; init; }

    /// <summary>This program's name there.</summary>
    public required string ClientId { get; init; }

    /// <summary>This program's secret there.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>What is asked for, with spaces between.</summary>
    public string Scope { get; init; } = "openid email profile";

    /// <summary>Whether every address that it tells is its person's own, where it does not say so of each (Microsoft Entra with one directory).</summary>
    public bool AllEmailsVerified { get; init; }
}

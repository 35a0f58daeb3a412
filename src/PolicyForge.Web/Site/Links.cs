namespace PolicyForge.Web.Site;

/// <summary>The addresses that every page may need. Each area has its own beside its pages.</summary>
internal static class Links
{
    public const string Start = "/";
    public const string Account = "/account";
    public const string SignOut = "/sign-out";
    public const string KeepSession = "/account/keep";
    public const string Help = "/help";
    public const string Accessibility = "/accessibility";
    public const string Cookies = "/cookies";
    public const string Api = "/openapi/v1.json";

    /// <summary>Signing in, and going on from there.</summary>
    public static string SignIn(string? next = null) => next is null or Start ? "/sign-in" : $"/sign-in?next={Uri.EscapeDataString(next)}";

    /// <summary>Where a form goes that was sent when the session had ended.</summary>
    public static string KeepForm(string address) => $"/sign-in/keep?next={Uri.EscapeDataString(address)}";

    /// <summary>The first page of an organisation.</summary>
    public static string Home(string organisation) => $"/o/{Uri.EscapeDataString(organisation)}";

    /// <summary>A page of an organisation.</summary>
    /// <param name="organisation">Whose.</param>
    /// <param name="steps">The steps below its home, each one a piece of the address.</param>
    public static string In(string organisation, params ReadOnlySpan<string> steps)
    {
        var address = Home(organisation);
        foreach (var step in steps)
            address += $"/{Uri.EscapeDataString(step)}";
        return address;
    }

    /// <summary>An address with a query; what is null or empty is left out.</summary>
    public static string With(string address, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var separator = '?';
        foreach (var (name, value) in query)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            address += $"{separator}{name}={Uri.EscapeDataString(value)}";
            separator = '&';
        }

        return address;
    }
}

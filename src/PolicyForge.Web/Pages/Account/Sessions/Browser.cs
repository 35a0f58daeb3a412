namespace PolicyForge.Web.Pages.Account.Sessions;

/// <summary>Names a browser by what it says of itself, as people know it.</summary>
internal static class Browser
{
    // Later browsers also call themselves by the names of earlier ones, so the order matters.
    private static readonly (string Sign, string Name)[] Programs = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Sign, string Name)[] Systems = [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("CrOS", "a Chromebook"), ("Windows", "Windows"), ("Mac OS X", "a Mac"), ("Linux", "Linux")];

    /// <summary>The name, such as "Firefox on Windows".</summary>
    public static string NameOf(string agent) => $"{Find(Programs, agent, "A browser")} on {Find(Systems, agent, "an unknown device")}";

    private static string Find((string Sign, string Name)[] known, string agent, string otherwise) =>
        known.FirstOrDefault(entry => agent.Contains(entry.Sign, StringComparison.Ordinal)).Name ?? otherwise;
}

namespace PolicyForge.Web.Tests.Browsing;

/// <summary>Where the product's own files are.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>templates/</c> and <c>tenants/</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Where screenshots go.</summary>
    public static string Screenshots => Path.Combine(Root, "artifacts", "screenshots");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "PolicyForge.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}

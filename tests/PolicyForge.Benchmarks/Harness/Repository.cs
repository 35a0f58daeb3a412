namespace PolicyForge.Benchmarks.Harness;

/// <summary>Where things are in the working copy that this program was built from.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static readonly string CommandLine = Path.Combine(Root, "artifacts", "bin", "PolicyForge.Cli", "release", "policyforge");

    public static readonly string WebProgram = Path.Combine(Root, "artifacts", "bin", "PolicyForge.Web", "release", "PolicyForge.Web");

    public static readonly string Peers = Path.Combine(Root, "tests", "PolicyForge.Benchmarks", "Peers");

    private static string FindRoot(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "PolicyForge.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("No folder above this program holds PolicyForge.sln.");
        }

        return folder;
    }
}

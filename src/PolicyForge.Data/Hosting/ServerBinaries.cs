using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyForge.Data.Hosting;

/// <summary>PostgreSQL's own programs, as installed on this machine.</summary>
internal sealed partial record ServerBinaries(string Folder, int Version)
{
    private const int Oldest = 15;
    private const string Installed = "/usr/lib/postgresql";
    private static readonly string[] Needed = ["postgres", "initdb", "pg_ctl"];

    public string Initdb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>The newest usable ones.</summary>
    /// <param name="made">The version that made the data, which no other version can read; null before there are any.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<ServerBinaries> FindAsync(int? made, CancellationToken cancellation) =>
        FindAsync(made, Installed, Environment.GetEnvironmentVariable("PATH") ?? "", cancellation);

    internal static async Task<ServerBinaries> FindAsync(int? made, string installed, string path, CancellationToken cancellation)
    {
        var found = new List<ServerBinaries>();
        foreach (var folder in Folders(installed, path))
            if (await VersionAsync(folder, cancellation) is { } version)
                found.Add(new(folder, version));

        return found.Where(one => one.Version >= Oldest && (made ?? one.Version) == one.Version).MaxBy(one => one.Version)
            ?? throw Missing(made, found);
    }

    private static IEnumerable<string> Folders(string installed, string path)
    {
        var packaged = Directory.Exists(installed) ? Directory.GetDirectories(installed).Select(one => Path.Combine(one, "bin")) : [];
        return packaged.Concat(path.Split(':', StringSplitOptions.RemoveEmptyEntries))
            .Where(folder => Needed.All(name => File.Exists(Path.Combine(folder, name))));
    }

    private static async Task<int?> VersionAsync(string folder, CancellationToken cancellation)
    {
        var answer = await ChildProcess.RunAsync([Path.Combine(folder, "postgres"), "--version"], folder, cancellation);
        var match = VersionNumber().Match(answer.Output);
        return match.Success ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static DatabaseUnavailableException Missing(int? made, List<ServerBinaries> found)
    {
        var there = found.Count == 0 ? "none is installed" : $"installed is {string.Join(", ", found.Select(one => one.Version).Order())}";
        return new(made is null
            ? $"PostgreSQL {Oldest} or later is needed, and {there}. Install Debian's package 'postgresql', or name a server of your own with a connection string."
            : $"The private database was made by PostgreSQL {made}, and {there}. Install Debian's package 'postgresql-{made}'.");
    }

    [GeneratedRegex(@"(?<=PostgreSQL\) )\d+")]
    private static partial Regex VersionNumber();
}

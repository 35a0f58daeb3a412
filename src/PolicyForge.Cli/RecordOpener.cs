using System.CommandLine;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Data;
using PolicyForge.Data.Migrations;

namespace PolicyForge.Cli;

/// <summary>Opens the database with the record: an administrator's, named as the web program's is, or a private one under <c>--root</c>.</summary>
internal static class RecordOpener
{
    /// <exception cref="UserErrorException">There is no database, or it does not fit the program.</exception>
    public static async Task<RecordDatabase> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = Path.Combine(parsed.GetRequiredValue(SharedOptions.Root), ".policyforge");
        var options = new DatabaseOptions(Setting("Owner"), Setting("Application"), folder);
        try
        {
            return await RecordDatabase.OpenAsync(options, cancellation);
        }
        catch (Exception problem) when (problem is DatabaseUnavailableException or MigrationException)
        {
            throw UserErrorException.InFile(folder, Codes.FileUnreadable, problem.Message, problem);
        }
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable($"ConnectionStrings__{name}");
}

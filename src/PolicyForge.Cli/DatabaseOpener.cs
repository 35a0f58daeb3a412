using System.CommandLine;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Data;
using PolicyForge.Data.Migrations;

namespace PolicyForge.Cli;

/// <summary>Opens the database: the one that is named, else a private one in <c>.policyforge/</c>.</summary>
internal static class DatabaseOpener
{
    private const string OwnerVariable = "ConnectionStrings__Owner";
    private const string ApplicationVariable = "ConnectionStrings__Application";
    private const string FolderVariable = "PrivateFolder";

    private static readonly Option<string?> s_owner = new("--database-owner")
    {
        Description = $"Connects the role that owns the database. Default: {OwnerVariable}, else a private server in {FolderVariable} or .policyforge/.",
        HelpName = "CONNECTION",
    };

    private static readonly Option<string?> s_application = new("--database-application")
    {
        Description = $"Connects the role that the program works as. Default: {ApplicationVariable}.",
        HelpName = "CONNECTION",
    };

    /// <summary>Adds the options that name the database.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(s_owner);
        command.Options.Add(s_application);
    }

    /// <exception cref="UserErrorException">There is no database to open.</exception>
    public static async Task<RecordDatabase> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = new DatabaseOptions(
            parsed.GetValue(s_owner) ?? Environment.GetEnvironmentVariable(OwnerVariable),
            parsed.GetValue(s_application) ?? Environment.GetEnvironmentVariable(ApplicationVariable));
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
            options = options with { PrivateFolder = folder };
        try
        {
            return await RecordDatabase.OpenAsync(options, cancellation);
        }
        catch (Exception problem) when (problem is DatabaseUnavailableException or MigrationException)
        {
            throw UserErrorException.InFile("database", Codes.NoDatabase, problem.Message, problem);
        }
    }
}

using PolicyForge.Data;
using PolicyForge.Data.Migrations;

namespace PolicyForge.Web.Hosting;

/// <summary>Says why the program does not start in words alone, where whoever starts it can put it right: no trace, no memory dump.</summary>
internal static class Refusals
{
    private const int NotStarted = 1;

    public static void TellPlainly() => AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
    {
        if (unhandled.ExceptionObject is not (SettingsException or DatabaseUnavailableException or MigrationException))
            return;
        Console.Error.WriteLine(((Exception)unhandled.ExceptionObject).Message);
        Environment.Exit(NotStarted);
    };
}

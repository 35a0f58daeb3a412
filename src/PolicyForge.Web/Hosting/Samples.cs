using PolicyForge.Core;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.Folders;
using PolicyForge.Core.Record.Working;
using PolicyForge.Data;

namespace PolicyForge.Web.Hosting;

/// <summary>Fills an empty record with a folder's library and sample organisations, where the operator asks to try the program out.</summary>
internal static class Samples
{
    /// <summary>The setting that names the folder with <c>templates/</c> and <c>tenants/</c>; without it there are no samples.</summary>
    public const string Setting = "Samples:Root";

    /// <summary>Loads them on the first start, and says on the console how to sign in.</summary>
    public static async Task LoadSamplesAsync(this WebApplication app)
    {
        if (app.Configuration[Setting] is not { Length: > 0 } root)
            return;
        await using var services = app.Services.CreateAsyncScope();
        var provider = services.ServiceProvider;
        if (await provider.GetRequiredService<IDueWork>().OrganisationsAsync(default) is { Count: 0 })
            await LoadAsync(root, provider);
        Tell(await provider.GetRequiredService<SamplePeople>().RunAsync(default));
    }

    private static async Task LoadAsync(string root, IServiceProvider provider)
    {
        var load = new LoadFolder(provider.GetRequiredService<PostgresRecord>(), provider.GetRequiredService<IDueWork>(), provider.GetRequiredService<TimeProvider>());
        var report = await load.RunAsync(Workspace.Load(root), default);
        if (!report.IsLoaded)
            throw new InvalidOperationException($"The samples in {root} cannot be loaded: {string.Join(" ", report.Diagnostics)}");
    }

    private static void Tell(IReadOnlyList<SamplePerson> people)
    {
        if (people.Count == 0)
            return;
        Console.WriteLine("Sign in as one of the samples. The passwords were made just now and are shown this once:");
        foreach (var person in people)
            Console.WriteLine($"  {$"{person.Name} of {person.Organisation}",-34} {person.Email,-36} {person.Password}");
    }
}

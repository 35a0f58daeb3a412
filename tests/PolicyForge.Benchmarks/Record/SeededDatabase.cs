using System.Diagnostics;
using System.Globalization;
using PolicyForge.Benchmarks.Harness;
using PolicyForge.Core.Record.Seeding;
using PolicyForge.Data;
using PolicyForge.Data.Migrations;
using PolicyForge.Data.Seeding;

namespace PolicyForge.Benchmarks.Record;

/// <summary>A private database with an invented nation, kept under artifacts/ for the next time.</summary>
internal sealed class SeededDatabase : IAsyncDisposable
{
    // A smaller nation tells much of what a whole one tells, and is made in a tenth of the time.
    private const string NationVariable = "POLICYFORGE_BENCH_SCHOOLS";

    private readonly string _root;

    private SeededDatabase(Nation nation, string root, RecordDatabase database)
    {
        Nation = nation;
        _root = root;
        Database = database;
    }

    public Nation Nation { get; }

    public RecordDatabase Database { get; }

    /// <summary>The folder of its server.</summary>
    public string Folder => FolderIn(_root);

    /// <summary>How many seconds it took to fill.</summary>
    public double Seconds => double.Parse(File.ReadAllText(NoteIn(_root)), CultureInfo.InvariantCulture);

    public Task<long> BytesAsync() => new SeedTables(Database.Application).DatabaseSizeAsync();

    /// <summary>The whole nation, or as much of it as whoever measures has time for.</summary>
    public static Task<SeededDatabase> OpenNationAsync() =>
        OpenAsync(int.TryParse(Environment.GetEnvironmentVariable(NationVariable), CultureInfo.InvariantCulture, out var schools) ? schools : NationSize.Nation);

    public static async Task<SeededDatabase> OpenAsync(int schools)
    {
        var nation = new Nation(new NationSize(schools));
        var root = Path.Combine(Repository.Root, "artifacts", "bench", $"schools-{schools}");
        return await FindAsync(nation, root) ?? await MakeAsync(nation, root);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    // Null unless it holds this very nation, whole, at the schema of this program.
    private static async Task<SeededDatabase?> FindAsync(Nation nation, string root)
    {
        if (!File.Exists(NoteIn(root)))
            return null;
        try
        {
            var database = await RecordDatabase.OpenAsync(new DatabaseOptions(null, null, FolderIn(root)));
            if (await new Seeder(database.Application, TimeProvider.System).LookAsync(nation) == SeedState.Seeded)
                return new(nation, root, database);
            await database.DisposeAsync();
        }
        catch (MigrationException older)
        {
            Progress.Say($"record: {older.Message}");
        }

        return null;
    }

    private static async Task<SeededDatabase> MakeAsync(Nation nation, string root)
    {
        Progress.Say($"record: seeding {nation.Size.Schools:N0} schools");
        if (Directory.Exists(root))
            Directory.Delete(root, recursive: true);
        Directory.CreateDirectory(root);
        var database = await RecordDatabase.OpenAsync(new DatabaseOptions(null, null, FolderIn(root)));
        var start = Stopwatch.GetTimestamp();
        await new Seeder(database.Application, TimeProvider.System).RunAsync(nation, _ => { });
        await File.WriteAllTextAsync(NoteIn(root), Stopwatch.GetElapsedTime(start).TotalSeconds.ToString(CultureInfo.InvariantCulture));
        return new(nation, root, database);
    }

    private static string FolderIn(string root) => Path.Combine(root, ".policyforge");

    private static string NoteIn(string root) => Path.Combine(root, "seconds");
}

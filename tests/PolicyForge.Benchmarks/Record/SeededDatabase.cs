using System.Diagnostics;
using PolicyForge.Benchmarks.Harness;
using PolicyForge.Core.Record.Seeding;
using PolicyForge.Data;
using PolicyForge.Data.Seeding;

namespace PolicyForge.Benchmarks.Record;

/// <summary>A private database with an invented nation, gone when the benchmark is done.</summary>
internal sealed class SeededDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SeededDatabase(Nation nation) => Nation = nation;

    public Nation Nation { get; }

    public RecordDatabase Database { get; private set; } = null!;

    /// <summary>How long it took to fill.</summary>
    public TimeSpan Elapsed { get; private set; }

    public long Bytes { get; private set; }

    public static async Task<SeededDatabase> MakeAsync(int schools)
    {
        var made = new SeededDatabase(new Nation(new NationSize(schools)));
        Progress.Say($"record: seeding {schools:N0} schools");
        // The server may run as another account, which has to get to its folder.
        File.SetUnixFileMode(made._folder["."], File.GetUnixFileMode(made._folder["."]) | UnixFileMode.OtherExecute);
        made.Database = await RecordDatabase.OpenAsync(new DatabaseOptions(null, null, made._folder["database"]));
        var start = Stopwatch.GetTimestamp();
        await new Seeder(made.Database.Application, TimeProvider.System).RunAsync(made.Nation, _ => { });
        made.Elapsed = Stopwatch.GetElapsedTime(start);
        made.Bytes = await new SeedTables(made.Database.Application).DatabaseSizeAsync();
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Dispose();
    }
}

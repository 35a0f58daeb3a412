using System.Collections.Concurrent;
using Npgsql;
using PolicyForge.Core.Record.People;
using PolicyForge.Core.Record.Seeding;

namespace PolicyForge.Data.Seeding;

/// <summary>Fills an empty database with an invented nation, to try the program out and to measure it on.</summary>
public sealed class Seeder(NpgsqlDataSource database, TimeProvider clock)
{
    private const int SchoolsToABatch = 10;
    private const int OthersToABatch = 50;

    // One writes while another prints.
    private static readonly int Writers = 2 * Environment.ProcessorCount;

    /// <summary>Whether the database holds this nation, is empty, or holds something else.</summary>
    public async Task<SeedState> LookAsync(Nation nation, CancellationToken cancellation = default)
    {
        var there = await new SeedTables(database).OrganisationsAsync(cancellation);
        if (there.Count == 0)
            return SeedState.Empty;
        return there.SetEquals(nation.Ids) ? SeedState.Seeded : SeedState.Taken;
    }

    /// <summary>Writes the nation: those above first, then the schools, batch by batch.</summary>
    /// <param name="nation">The nation.</param>
    /// <param name="written">Told how many schools were written, after each batch.</param>
    /// <param name="cancellation">Gives up; what was written stays.</param>
    public async Task<SeedResult> RunAsync(Nation nation, Action<int> written, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var builder = new NationBuilder(nation, now);
        var writer = new SeedWriter(database, now);
        var keys = new ConcurrentBag<KeyText>();
        foreach (var batch in builder.Above().Chunk(OthersToABatch))
            await WriteAsync(batch);
        await writer.WriteAsync(builder.Models, builder.Authorities, cancellation);

        var options = new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, nation.Size.Schools).Chunk(SchoolsToABatch), options, async (numbers, _) =>
        {
            await WriteAsync([.. numbers.Select(builder.School)]);
            written(numbers.Length);
        });
        return new SeedResult(writer.Rows, [.. keys.OrderBy(key => key.Organisation, StringComparer.Ordinal)]);

        async Task WriteAsync(IReadOnlyList<SeededOrganisation> batch)
        {
            await writer.WriteAsync(batch, cancellation);
            foreach (var key in batch.Select(organisation => organisation.Key).OfType<KeyText>())
                keys.Add(key);
        }
    }
}

/// <summary>What was written.</summary>
/// <param name="Rows">How many rows, by table.</param>
/// <param name="Keys">The keys of the API that were made.</param>
public sealed record SeedResult(IReadOnlyDictionary<string, long> Rows, IReadOnlyList<KeyText> Keys);

/// <summary>What a database holds before it is seeded.</summary>
public enum SeedState
{
    /// <summary>Nobody's record.</summary>
    Empty,

    /// <summary>The very nation that is asked for.</summary>
    Seeded,

    /// <summary>Other organisations.</summary>
    Taken,
}

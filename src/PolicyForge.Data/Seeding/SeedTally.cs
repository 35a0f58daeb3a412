using System.Collections.Concurrent;

namespace PolicyForge.Data.Seeding;

/// <summary>Counts the rows that were written, by table.</summary>
internal sealed class SeedTally
{
    private readonly ConcurrentDictionary<string, long> _rows = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> Rows => _rows;

    public void Add(IEnumerable<(string Table, int Rows)> written)
    {
        foreach (var (table, rows) in written)
            _rows.AddOrUpdate(table, rows, (_, before) => before + rows);
    }
}

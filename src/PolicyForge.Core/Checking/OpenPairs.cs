namespace PolicyForge.Core.Checking;

/// <summary>The pairs of levels that no row has brought together yet.</summary>
internal sealed class OpenPairs
{
    private readonly IReadOnlyList<int> _levels;
    private readonly int[] _offsets;
    private readonly bool[,] _open;
    private int _searchFrom;

    public OpenPairs(IReadOnlyList<int> levels)
    {
        _levels = levels;
        _offsets = new int[levels.Count + 1];
        for (var factor = 0; factor < levels.Count; factor++)
            _offsets[factor + 1] = _offsets[factor] + levels[factor];
        _open = new bool[_offsets[^1], _offsets[^1]];
        foreach (var pair in EveryPair())
            _open[At(pair.Left, pair.LeftLevel), At(pair.Right, pair.RightLevel)] = true;
    }

    /// <summary>A pair that has not met, or null when all have.</summary>
    public Pair? First()
    {
        // Pairs close and never open again, so the search goes on where it stopped.
        var index = 0;
        foreach (var pair in EveryPair())
        {
            if (index++ < _searchFrom)
                continue;
            if (_open[At(pair.Left, pair.LeftLevel), At(pair.Right, pair.RightLevel)])
                return pair;
            _searchFrom = index;
        }

        return null;
    }

    /// <summary>The level of a factor that meets most of the levels chosen so far for the first time.</summary>
    public int BestLevel(int[] row, int factor)
    {
        var best = (Level: 0, Met: -1);
        for (var level = 0; level < _levels[factor]; level++)
        {
            var met = 0;
            for (var other = 0; other < row.Length; other++)
            {
                if (row[other] >= 0 && IsOpen(factor, level, other, row[other]))
                    met++;
            }

            if (met > best.Met)
                best = (level, met);
        }

        return best.Level;
    }

    /// <summary>How many pairs meet in a row for the first time.</summary>
    public int Met(int[] row)
    {
        var met = 0;
        for (var left = 0; left < row.Length; left++)
        {
            for (var right = left + 1; right < row.Length; right++)
                met += IsOpen(left, row[left], right, row[right]) ? 1 : 0;
        }

        return met;
    }

    /// <summary>Closes every pair that meets in a row, of factors that count in it.</summary>
    public void Close(int[] row, bool[] counting)
    {
        for (var left = 0; left < row.Length; left++)
        {
            for (var right = left + 1; right < row.Length; right++)
            {
                if (counting[left] && counting[right])
                    _open[At(left, row[left]), At(right, row[right])] = false;
            }
        }
    }

    /// <summary>Closes a pair that cannot meet.</summary>
    public void Close(Pair pair) => _open[At(pair.Left, pair.LeftLevel), At(pair.Right, pair.RightLevel)] = false;

    private bool IsOpen(int a, int aLevel, int b, int bLevel) =>
        a < b ? _open[At(a, aLevel), At(b, bLevel)] : _open[At(b, bLevel), At(a, aLevel)];

    private int At(int factor, int level) => _offsets[factor] + level;

    private IEnumerable<Pair> EveryPair()
    {
        for (var left = 0; left < _levels.Count; left++)
        {
            for (var right = left + 1; right < _levels.Count; right++)
            {
                for (var i = 0; i < _levels[left]; i++)
                {
                    for (var j = 0; j < _levels[right]; j++)
                        yield return new Pair(left, i, right, j);
                }
            }
        }
    }

    /// <summary>A level of one factor and a level of a later one.</summary>
    public sealed record Pair(int Left, int LeftLevel, int Right, int RightLevel);
}

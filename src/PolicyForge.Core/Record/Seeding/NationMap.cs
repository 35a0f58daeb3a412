namespace PolicyForge.Core.Record.Seeding;

/// <summary>Which school is an academy of which trust, and in which council it stands: academies come first, trust by trust.</summary>
internal sealed class NationMap
{
    // Large enough for a page of reviews and a full matrix; the others are of ordinary size.
    private const int LargestCouncil = 300;
    private const int LargestTrust = 30;
    private const int LargeTrustEvery = 50;

    private readonly int[] _trusts;
    private readonly NationSize _size;

    public NationMap(NationSize size)
    {
        _size = size;
        _trusts = [.. Enumerable.Range(0, size.Trusts).SelectMany(trust => Enumerable.Repeat(trust, AcademiesOf(trust))).Take(size.Schools / 2)];
    }

    /// <summary>The trust of a school, or null when a council maintains it.</summary>
    public int? TrustOf(int school) => school < _trusts.Length ? _trusts[school] : null;

    public int CouncilOf(int school) => TrustOf(school) is { } trust ? (trust + school % 2) % _size.Councils : MaintainerOf(school - _trusts.Length);

    private int MaintainerOf(int maintained) =>
        maintained < Math.Min(LargestCouncil, (_size.Schools - _trusts.Length) / 2) ? 0 : maintained % _size.Councils;

    private static int AcademiesOf(int trust) => trust % LargeTrustEvery == 0 ? LargestTrust : 2 + trust * 7 % 13;
}

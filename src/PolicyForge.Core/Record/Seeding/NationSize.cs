namespace PolicyForge.Core.Record.Seeding;

/// <summary>How many organisations an invented nation has; 24,000 schools make it as large as England.</summary>
/// <param name="Schools">Its schools.</param>
public sealed record NationSize(int Schools)
{
    /// <summary>As many schools as England has.</summary>
    public const int Nation = 24_000;

    /// <summary>The most schools that there are invented names for.</summary>
    public const int Most = 30_000;

    private const int NationTrusts = 1_300;
    private const int NationCouncils = 153;

    /// <summary>How many policies every school has.</summary>
    public const int Adoptions = 20;

    /// <summary>Trusts of academies.</summary>
    public int Trusts { get; } = Share(Schools, NationTrusts);

    /// <summary>Councils, which maintain the other schools.</summary>
    public int Councils { get; } = Share(Schools, NationCouncils);

    private static int Share(int schools, int ofNation) => Math.Max(1, (int)Math.Round((double)schools * ofNation / Nation));
}

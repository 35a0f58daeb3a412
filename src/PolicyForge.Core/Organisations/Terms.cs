namespace PolicyForge.Core.Organisations;

/// <summary>The words that every organisation has one of its own for.</summary>
internal static class Terms
{
    /// <summary>Their names in templates and settings.</summary>
    public static readonly IReadOnlyList<string> Names = ["school", "head", "governors", "staff", "pupils", "trust", "council"];

    private static readonly Dictionary<string, Term> Maintained = new(StringComparer.Ordinal)
    {
        ["school"] = new Term("school"),
        ["head"] = new Term("Headteacher"),
        ["governors"] = new Term("Governing Body"),
        ["staff"] = new Term("staff") { IsPlural = true },
        ["pupils"] = new Term("pupils") { IsPlural = true },
        ["trust"] = new Term("trust"),
        ["council"] = new Term("council"),
    };

    private static readonly Dictionary<string, Term> Academy = new(Maintained, StringComparer.Ordinal)
    {
        ["school"] = new Term("academy"),
        ["head"] = new Term("Principal"),
        ["governors"] = new Term("Local Governing Body"),
    };

    /// <summary>The word of a kind of organisation when nobody chose another.</summary>
    public static Term Default(OrganisationKind kind, string name) =>
        (kind is OrganisationKind.Academy or OrganisationKind.Trust ? Academy : Maintained)[name];

    /// <summary>Whether a term always names many, whatever the word.</summary>
    public static bool NamesMany(string name) => name is "staff" or "pupils";
}

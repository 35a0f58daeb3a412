namespace PolicyForge.Web.Pages.Organisation.Profile;

/// <summary>How the parts of a profile are called.</summary>
internal static class ProfileWords
{
    /// <summary>What a term stands for.</summary>
    public static string Term(string name) => name switch
    {
        "school" => "The school itself",
        "head" => "Whoever leads it",
        "governors" => "Those who govern it",
        "staff" => "Those who work there",
        "pupils" => "Those who learn there",
        "trust" => "The trust",
        "council" => "The council",
        var other => other,
    };

    /// <summary>What a fact is.</summary>
    public static string Fact(string name) => name switch
    {
        "dpo" => "Data protection officer",
        "hr" => "HR adviser",
        "lado" => "Designated officer of the council (LADO)",
        "mash" => "Safeguarding hub (MASH)",
        "police" => "Police",
        _ => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ').Replace('-', ' '),
    };

    /// <summary>Whose it is that is inherited.</summary>
    public static string From(string? above) => above is null ? "Usual for this kind of organisation" : $"From {above}";
}

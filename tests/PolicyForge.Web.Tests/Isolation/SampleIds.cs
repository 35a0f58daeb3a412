namespace PolicyForge.Web.Tests.Isolation;

/// <summary>
/// The ids that stand in addresses and bodies: one that any school of the sample may use, one that is another
/// organisation's secret, and one of the same length that never was anybody's.
/// </summary>
internal sealed class SampleIds
{
    private static readonly Dictionary<string, (string Offered, string Secret, string Never)> Fixed = new()
    {
        ["organisation"] = ("hillside-academy", "hillside-academy", "never-was-school"),
        ["policy"] = ("demo", "sunrise-rules", "never-a-rules"),
        ["version"] = ("1.0", "1.1", "9.9"),
        ["model_version"] = ("1.0", "1.1", "9.9"),
        ["from"] = ("1.0", "1.1", "9.9"),
        ["number"] = ("1", "1", "9"),
        ["position"] = ("1", "1", "9"),
        ["question"] = ("approver", "who_rules", "who_never"),
        ["form"] = ("docx", "docx", "docx"),
        ["kind"] = ("adopt-for-academies", "adopt-for-academies", "adopt-for-academies"),
        ["job"] = ("", "", "b5000000-0000-0000-0000-000000000001"),
        ["text"] = ("opening", "sunrise-words", "never-a-words"),
        ["trust"] = ("beacon-trust", "sunrise-trust", "never-a-trust"),
        ["publisher"] = ("northmoor-council", "sunrise-trust", "never-a-trust"),
        ["person"] = ("", "", "b1000000-0000-0000-0000-000000000001"),
        ["key"] = ("", "", "b10000000001"),
        ["actor"] = ("", "", "key:b10000000001"),
        ["notice"] = ("", "", "b2000000-0000-0000-0000-000000000001"),
        ["feed"] = ("", "", "b3000000000000000000000000000001"),
        ["secret"] = ("", "", "b400000000000000000000000000000000000000000"),
    };

    private readonly Dictionary<string, string> _made;

    /// <param name="made">The ids that were given out to hillside-academy, by name.</param>
    public SampleIds(Dictionary<string, string> made)
    {
        _made = made;
        foreach (var (name, value) in made)
            value.Length.ShouldBe(Never(name).Length, $"{name}: {value}");
    }

    public static bool IsId(string name) => Fixed.ContainsKey(name);

    /// <summary>What hillside-academy itself would send; a secret address is a key, which strangers do not have.</summary>
    public string Usable(string name) => name == "secret" ? Never(name) : _made.GetValueOrDefault(name) ?? Fixed[name].Offered;

    /// <summary>What is there, and not for others to know.</summary>
    public string Secret(string name) => _made.GetValueOrDefault(name) ?? Fixed[name].Secret;

    /// <summary>What never was.</summary>
    public static string Never(string name) => Fixed[name].Never;
}

namespace PolicyForge.Web.Tests.Isolation;

/// <summary>The ids that stand in addresses and bodies, with a value that is somebody's and one that never was anybody's.</summary>
internal static class SampleIds
{
    private static readonly Dictionary<string, (string Real, string Never)> Values = new()
    {
        ["organisation"] = ("hillside-academy", "never-was"),
        ["policy"] = ("demo", "never-was"),
        ["version"] = ("1.0", "9.9"),
        ["number"] = ("1", "99"),
        ["position"] = ("1", "99"),
        ["question"] = ("approver", "never_was"),
        ["form"] = ("docx", "docx"),
        ["kind"] = ("adopt-for-academies", "adopt-for-academies"),
        ["text"] = ("opening", "never-was"),
        ["trust"] = ("beacon-trust", "never-was"),
        ["publisher"] = ("northmoor-council", "never-was"),
        ["person"] = ("a1000000-0000-0000-0000-000000000001", "b1000000-0000-0000-0000-000000000001"),
        ["key"] = ("a10000000001", "b10000000001"),
        ["job"] = ("a5000000-0000-0000-0000-000000000001", "b5000000-0000-0000-0000-000000000001"),
        ["notice"] = ("a2000000-0000-0000-0000-000000000001", "b2000000-0000-0000-0000-000000000001"),
        ["feed"] = ("a3000000000000000000000000000001", "b3000000000000000000000000000001"),
        ["secret"] = ("a4000000000000000000000000000000000000000000", "b4000000000000000000000000000000000000000000"),
    };

    public static bool IsId(string name) => Values.ContainsKey(name);

    /// <summary>The value that belongs to the sample's hillside-academy, or that it reaches.</summary>
    public static string Real(string name) => Values[name].Real;

    /// <summary>A value that belongs to nobody.</summary>
    public static string Never(string name) => Values[name].Never;
}

namespace PolicyForge.Core.Assembly.Values;

/// <summary>Names in templates as words for readers.</summary>
internal static class Words
{
    private static readonly string[] Abbreviations = ["lado", "mash", "dpo", "hr", "dsl", "senco", "ico", "it", "pta", "lgb", "url", "urn"];

    /// <summary>"phone" in words: "phone number".</summary>
    public static string Member(string member) => member switch
    {
        "phone" => "phone number",
        "email" => "e-mail address",
        _ => Of(member),
    };

    /// <summary>"hr_contact" in words: "HR contact".</summary>
    public static string Of(string name) =>
        string.Join(' ', name.Split('_', '-').Select(word => Abbreviations.Contains(word) ? word.ToUpperInvariant() : word));

    /// <summary>"facts.lado.phone" in words: "LADO phone number".</summary>
    public static string Path(string path)
    {
        var parts = path.Split('.').SkipWhile(part => part == "facts").ToList();
        return parts.Count < 2 ? Of(parts[0]) : $"{string.Join(' ', parts.Take(parts.Count - 1).Select(Of))} {Member(parts[^1])}";
    }
}

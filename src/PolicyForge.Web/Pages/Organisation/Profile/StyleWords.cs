using System.Text.Json.Nodes;

namespace PolicyForge.Web.Pages.Organisation.Profile;

/// <summary>How the style of documents is told.</summary>
internal static class StyleWords
{
    /// <summary>The numbering.</summary>
    public static string Numbering(string? key) => key switch
    {
        "decimal" => "1, 1.1",
        "decimal-zero" => "1.0, 1.1",
        "none" => "No numbers",
        _ => "As each policy has it",
    };

    /// <summary>The control table.</summary>
    public static string Control(string? key) => key switch
    {
        "brief" => "Brief",
        "none" => "None",
        _ => "Full",
    };

    /// <summary>What stands round the text.</summary>
    public static string Parts(JsonObject style)
    {
        (string Key, string Words)[] parts = [("cover", "cover"), ("contents", "contents list"), ("revisions", "revision history")];
        var words = string.Join(", ", parts.Where(part => style[part.Key]?.GetValue<bool>() != false).Select(part => part.Words));
        return words.Length == 0 ? "Nothing" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}

using PolicyForge.Scriban;

namespace PolicyForge.Benchmarks.Language;

/// <summary>A form of forty labelled controls: what a web page of the product asks of the language.</summary>
internal static class Page
{
    private const int Controls = 40;

    private static readonly string[] s_kinds = ["text", "choice", "date", "paragraph", "email"];

    public static string Text { get; } = ReadText();

    public static ScriptObject Model() => new()
    {
        ["title"] = "Yearly return on staff policies & training",
        ["organisation"] = "Hillside Academy",
        ["saved"] = "4 September 2026",
        ["controls"] = new ScriptArray(Enumerable.Range(1, Controls).Select(Control)),
    };

    private static ScriptObject Control(int number) => new()
    {
        ["name"] = $"question-{number}",
        ["label"] = $"Which policy does \"point {number}\" of the plan change?",
        ["kind"] = s_kinds[number % s_kinds.Length],
        ["required"] = number % 3 == 0,
        ["hint"] = number % 4 == 0 ? "Say which version, and when governors <agreed>." : null,
        ["value"] = number % 2 == 0 ? "Whistleblowing" : null,
        ["choices"] = new ScriptArray { "Social media", "Whistleblowing", "Low-level concerns" },
    };

    private static string ReadText()
    {
        using var reader = new StreamReader(typeof(Page).Assembly.GetManifestResourceStream(typeof(Page), "page.html")!);
        return reader.ReadToEnd();
    }
}

using PolicyForge.Benchmarks.Harness;
using PolicyForge.Scriban;

namespace PolicyForge.Benchmarks.Language;

/// <summary>Parsing and rendering, beside what the reference engine does on a machine like this one.</summary>
internal static class LanguageBenchmark
{
    private const double Faster = 1.5;
    private const double Allocation = 0.5;
    private const double Kilobyte = 1_000;

    public static IReadOnlyList<Measurement> Run()
    {
        Progress.Say("language: a page of 40 controls");
        var page = new Workload(Page.Text, Page.Model(), batch: 10);
        var name = $"page of {page.OutputLength / Kilobyte:0.0} KB from {Page.Text.Length / Kilobyte:0.0} KB";
        List<Measurement> measurements =
        [
            Measurement.AtLeast($"{name}, fresh context (reference 1,900/s)", page.RendersWithFreshContext(), 1_900 * Faster, " renders/s"),
            Measurement.AtLeast("the same, context reused (reference 2,700/s)", page.RendersWithReusedContext(), 2_700 * Faster, " renders/s"),
            Measurement.AtLeast("the same (reference 29,000/s)", page.Parses(), 29_000 * Faster, " parses/s"),
            Measurement.AtMost("the same, allocated a render (reference 520 KB)", page.BytesPerRender() / Kilobyte, 520 * Allocation, " KB"),
        ];

        Progress.Say("language: Hello {{ name }}!");
        var hello = new Workload("Hello {{ name }}!", new ScriptObject { ["name"] = "world" }, batch: 1_000);
        return
        [
            .. measurements,
            Measurement.Of("Hello {{ name }}!, fresh context", hello.RendersWithFreshContext(), " renders/s"),
            Measurement.Of("the same, context reused", hello.RendersWithReusedContext(), " renders/s"),
            Measurement.Of("the same", hello.Parses(), " parses/s"),
            Measurement.Of("the same, allocated a render", hello.BytesPerRender(), " bytes"),
        ];
    }
}

namespace PolicyForge.Benchmarks.RenderAll;

/// <summary>An invented trust, above some of the generated academies.</summary>
internal static class GeneratedTrust
{
    public static string Id(int number) => $"generated-trust-{number:0000}";

    public static string Yaml(int number) =>
        $$"""
        id: {{Id(number)}}
        name: Generated Trust {{number}}
        kind: trust
        terms: {governors: Academy Council}
        facts:
          dpo: {name: Lena Marsh, email: dpo{{number}}@example.org}
          hr: {name: People Team, phone: 01632 960{{number % 1000:000}}, email: people{{number}}@example.org}
        """;
}

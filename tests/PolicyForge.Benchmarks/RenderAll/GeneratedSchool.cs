namespace PolicyForge.Benchmarks.RenderAll;

/// <summary>An invented school; every second one is an academy, and its number decides its words, its style and its answers.</summary>
internal sealed class GeneratedSchool(int number, int trust)
{
    private static readonly string[] s_places = ["Ash", "Birch", "Cedar", "Dene", "Elm", "Fern", "Gorse", "Hazel", "Ivy", "Larch"];
    private static readonly string[] s_features = ["bank", "bridge", "field", "ford", "grove", "mead", "mere", "moor", "ridge", "wood"];
    private static readonly string[] s_reviews = ["1 year", "2 years", "Summer 2028"];
    private static readonly string[] s_terms = ["{head: Principal, pupils: students}", "{head: Headteacher}", "{staff: colleagues}", "{pupils: children}"];
    private static readonly string[] s_styles =
    [
        "{numbering: decimal, contents: true, cover: true, revisions: true}",
        "{numbering: decimal-zero, contents: true, cover: false, revisions: true}",
        "{numbering: none, contents: false, cover: false, revisions: false}",
    ];

    private readonly bool _academy = number % 2 == 0;

    public string Id => $"generated-school-{number:00000}";

    private string Name => $"{Of(s_places)}{Of(s_features, 10)} {(_academy ? "Academy" : "School")} {number}";

    public string Yaml() =>
        $$"""
        id: {{Id}}
        name: {{Name}}
        {{Kind()}}
        local_authority: northmoor-council
        terms: {{Of(s_terms)}}
        facts:
          dpo: {name: Sam Reed, email: dpo{{number}}@example.org}
        brand: {logo: logo.png, colour: "#{{number * 7919 % 0x808080:x6}}"}
        style: {{Of(s_styles)}}
        policies:
          social-media:
            model: "3.0"
            version: "{{1 + number % 9}}.{{number % 4}}"
            status: adopted
            effective: 2026-09-01
            review: {{Of(s_reviews)}}
            location: Staff handbook / Policies
            consultation: {body: JCC, outcome: agreed, date: 2026-06-30}
            approvals:
              - {stage: approved, body: Governors, date: 2026-07-{{1 + number % 28:00}}, minute: "{{number % 20}}.2"}
            amendments:
              - {clause: related-help, replace: Anyone who is unsure should ask office {{number}} before they post.}
            answers:
        {{Answers()}}

        """;

    private string Kind() => _academy ? $"kind: academy\ntrust: {GeneratedTrust.Id(trust)}" : "kind: maintained";

    private string Answers() => string.Join('\n', new GeneratedAnswers(number).Lines().Select(line => $"      {line}"));

    private string Of(string[] choices, int divisor = 1) => choices[number / divisor % choices.Length];
}

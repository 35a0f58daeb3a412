namespace PolicyForge.Benchmarks.RenderAll;

/// <summary>A generated school's answers to the questions of the social media policy, as lines of YAML.</summary>
internal sealed class GeneratedAnswers(int school)
{
    private readonly Random _draw = new(school);

    public IEnumerable<string> Lines() =>
    [
        .. YesNo("written"),
        .. YesNo("union_exception"),
        .. YesNo("governors_section"),
        .. YesNo("recruitment_checks"),
        .. YesNo("pta_section", $"pta_name: the Friends of School {school}"),
        .. YesNo("school_sites", $"site_review: {_draw.Next(2, 13)}"),
        .. _draw.Next(2) == 0 ? Ban() : Limited(),
        $"monitoring: {Pick("alerts", "reports")}",
        $"former_pupil_age: {_draw.Next(18, 26)}",
        $"approver: {Pick("the Deputy Headteacher", "the Business Manager", "the Head of Communications")}",
        $$"""posts_contact: {name: {{Pick("Ada Bell", "Omar Khan", "Zoë O'Neill")}}, role: Deputy, phone: 01632 960{{school % 1000:000}}}""",
    ];

    private IEnumerable<string> Ban() =>
    [
        "personal_use: ban",
        .. YesNo("school_devices", $"devices: {Pick("computers", "portable", "all")}"),
        .. YesNo("block_sites", "blocked_sites: [photograph sharing sites, chat rooms, live streams]"),
        .. YesNo("own_devices"),
    ];

    private IEnumerable<string> Limited() =>
        ["personal_use: limited", $"limited_times: {Pick("[breaks]", "[before, after]", "[breaks, lunch]", "[before, breaks, lunch, after]")}"];

    // Some questions are asked only after a yes.
    private IEnumerable<string> YesNo(string question, params string[] afterYes) =>
        _draw.Next(2) == 0 ? [$"{question}: false"] : [$"{question}: true", .. afterYes];

    private string Pick(params string[] choices) => choices[_draw.Next(choices.Length)];
}

using System.Net;
using System.Text.Json.Nodes;
using PolicyForge.Data;

namespace PolicyForge.Benchmarks.Record;

/// <summary>The pages that people of a nation open: of its schools, its first trust, its largest council, who publishes for all, and the public.</summary>
internal static class NationPages
{
    private const double Goal = 50;
    private const double FileGoal = 500;
    private const int SchoolsAtWork = 60;
    private const string Published = "1.0";
    private const string CouncilPolicy = "attendance-of-pupils";
    private const string VendorPolicy = "charging-and-remissions";

    private static readonly string[] s_everywhere =
    [
        "reviews", "reviews.csv", "audit", "people", "people/invite", "keys",
        "profile", "profile/brand", "profile/contacts", "profile/documents", "profile/publishers", "profile/words", "profile/preview", "brand.css",
    ];

    private static readonly (string Name, Func<AdoptionWork, string> Path)[] s_ofSchool =
    [
        ("tasks", _ => "tasks"),
        ("policies", _ => "policies"),
        ("policies.csv", _ => "policies.csv"),
        ("calendar", _ => "calendar"),
        ("a policy", work => $"policies/{work.Policy}"),
        ("in hand, answers", work => $"{work.InHand}/answers"),
        ("in hand, a question", work => $"{work.InHand}/answers/{work.Question}"),
        ("in hand, asking a colleague", work => $"{work.InHand}/answers/{work.Question}/ask"),
        ("in hand, reading", work => $"{work.InHand}/read"),
        ("in hand, check", work => $"{work.InHand}/check"),
        ("in hand, changes", work => $"{work.InHand}/changes"),
        ("in hand, approvals", work => $"{work.InHand}/approvals"),
        ("in hand, details", work => $"{work.InHand}/details"),
        ("in hand, consultation", work => $"{work.InHand}/consultation"),
        ("in hand, giving up", work => $"{work.InHand}/abandon"),
        ("in hand, Word", work => $"{work.InHand}/document.docx"),
        ("in force", work => $"policies/{work.Policy}/{work.InForce}/adopted"),
        ("in force, reading", work => $"policies/{work.Policy}/{work.InForce}/read"),
        ("in force, Word", work => $"policies/{work.Policy}/{work.InForce}/document.docx"),
        ("in force, withdrawing", work => $"policies/{work.Policy}/{work.InForce}/withdraw"),
    ];

    private static readonly string[] s_ofTrust = ["academies", "academies.csv", "academies/add", "approvals", "for-all", "models"];

    private static readonly string[] s_ofPolicyForAll = ["", "/adopt", "/preview"];

    private static readonly string[] s_ofPublisher = ["models", "new-model"];

    private static readonly string[] s_ofModel = ["", "/uptake", "/uptake?handler=Csv", "/draft", $"/{Published}", $"/{Published}/published", $"/{Published}/withdraw", $"/{Published}/file?to=docx"];

    private static readonly string[] s_ofDraft = ["details", "questions", "question", "text", "preview", "try", "check", "publish", "delete"];

    private static readonly string[] s_ofAccount = ["account", "account/codes", "account/email", "account/name", "account/password", "account/sessions", "help", "accessibility", "cookies"];

    public static async Task<IReadOnlyList<RecordAct>> OfAsync(Workplace place, RecordClient client, PostgresRecord record)
    {
        var work = place.Work.Take(SchoolsAtWork).ToList();
        foreach (var one in work)
        {
            await one.StartAsync(client);
            await one.ShowAsync(record);
        }

        return
        [
            .. s_ofSchool.Select(page => new RecordAct($"a school: {page.Name}", Goal, number => work[number % work.Count].OpenAsync(client, page.Path))),
            .. s_everywhere.Select(path => Page(client, "a school", place.Schools[0], path)),
            .. s_ofTrust.Concat(s_everywhere).Select(path => Page(client, "a trust", place.Trust, path)),
            .. s_ofPolicyForAll.Select(path => Page(client, "a trust", place.Trust, $"for-all/{VendorPolicy}{path}")),
            .. s_ofPublisher.Concat(s_everywhere).Select(path => Page(client, "a council", place.Council, path)),
            .. await ModelAsync(client, "a council", place.Council, CouncilPolicy),
            .. s_ofPublisher.Select(path => Page(client, "a publisher", place.Vendor, path)),
            .. await ModelAsync(client, "a publisher", place.Vendor, VendorPolicy),
            .. s_ofAccount.Select(path => new RecordAct($"anybody: {path}", Goal, _ => client.OpenAsync(new Uri($"/{path}", UriKind.Relative), place.Council.Session))),
            Public(client, "sign-in", _ => "/sign-in"),
            Public(client, "a school", number => $"/p/{work[number % work.Count].School.Id}"),
            Public(client, "a policy", number => $"/p/{work[number % work.Count].School.Id}/{work[number % work.Count].Policy}"),
            Public(client, "a list to embed", number => $"/embed/{work[number % work.Count].School.Id}"),
        ];
    }

    // A file for a spreadsheet holds all that pages show a part of.
    private static RecordAct Page(RecordClient client, string whose, KeyHolder holder, string path) =>
        new($"{whose}: {path}", path.EndsWith("csv", StringComparison.OrdinalIgnoreCase) ? FileGoal : Goal, _ => client.OpenAsync(holder, path));

    private static RecordAct Public(RecordClient client, string name, Func<int, string> path) =>
        new($"the public: {name}", Goal, number => client.OpenAsync(new Uri(path(number), UriKind.Relative), null));

    private static async Task<IEnumerable<RecordAct>> ModelAsync(RecordClient client, string whose, KeyHolder publisher, string policy)
    {
        var made = await client.PostAsync(publisher, $"policies/{policy}/versions", HttpStatusCode.Created, null, new { from = Published, version = $"9.{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}" });
        var draft = (string)JsonNode.Parse(made.Content)!["version"]!;
        return
        [
            .. s_ofModel.Select(path => Page(client, whose, publisher, $"models/{policy}{path}") with { What = $"{whose}: a model{path}" }),
            .. s_ofDraft.Select(path => Page(client, whose, publisher, $"models/{policy}/{draft}/{path}") with { What = $"{whose}: a draft, {path}" }),
        ];
    }
}

using System.Text;

namespace PolicyForge.Cli.Tests;

/// <summary>A root folder on disk with one small policy, its publisher and a school that adopted it; gone after the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public const string Policy = """
        id: visitors
        version: "1.0"
        title: Visitors to the school
        status: final
        publisher: moor-council
        owner: Human Resources
        issued: 2026-01-05
        effective: 2026-01-05
        review: 2 years
        applies_to: [maintained, academy]
        numbering: decimal
        questions:
          - id: badge
            ask: Do visitors wear a badge?
            type: yes-no
            required: true
          - id: host
            ask: Who meets visitors?
            type: text
            placeholder: name of host
            required: true
        """;

    public const string Body = """
        ## Arrival {#arrival}

        1. {#arrival-host} Visitors to the {{ terms.school }} are met by {{ answers.host }}.
        {{ wrap optional "badge" }}
        1. {#arrival-badge} Visitors wear a badge.
        {{ end }}
        1. {#arrival-leave} Visitors sign out as {{ ref "arrival-host" }} describes.
        """;

    public const string Council = """
        id: moor-council
        name: Moor Council
        kind: council
        """;

    public const string School = """
        id: oak-school
        name: Oak School
        kind: maintained
        local_authority: moor-council
        policies:
          visitors:
            model: "1.0"
            version: "1.1"
            status: adopted
            answers: {badge: true, host: the site manager}
            approvals:
              - {stage: approved, body: Governing Body, date: 2026-02-10}
            effective: 2026-03-01
            review: 1 year
        """;

    public TestFolder()
    {
        Root = Directory.CreateTempSubdirectory("policyforge-").FullName;
        Write("templates/visitors/1.0/policy.yaml", Policy);
        Write("templates/visitors/1.0/body.md", Body);
        Write("tenants/moor-council/tenant.yaml", Council);
        Write("tenants/oak-school/tenant.yaml", School);
    }

    public string Root { get; }

    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    public TestFolder Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    public TestFolder Write(string relative, byte[] bytes)
    {
        var path = Path(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Runs a command on this folder.</summary>
    public CommandRun Run(params string[] args) => CommandRun.Of([.. args, "--root", Root]);

    /// <summary>Every file below the root that a command could have left, with its size.</summary>
    public IReadOnlyList<string> Files(string relative) =>
        Directory.Exists(Path(relative)) ? [.. Directory.EnumerateFiles(Path(relative), "*", SearchOption.AllDirectories).Order()] : [];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

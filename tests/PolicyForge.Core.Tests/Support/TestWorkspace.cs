using PolicyForge.Core.Diagnostics;
using PolicyForge.Documents;

namespace PolicyForge.Core.Tests.Support;

/// <summary>A real workspace in a temporary folder, with a council, a trust and what a test adds.</summary>
public sealed class TestWorkspace : IDisposable
{
    public static readonly DateOnly Today = new(2026, 1, 15);

    private readonly string _root = Directory.CreateTempSubdirectory("policyforge-core-").FullName;

    public TestWorkspace()
    {
        Directory.CreateDirectory(Path.Combine(_root, "templates"));
        Directory.CreateDirectory(Path.Combine(_root, "tenants"));
        Tenant("northmoor-council", "kind: council\nname: Northmoor Council");
        Tenant("beacon-trust", "kind: trust\nname: Beacon Trust");
    }

    public string Root => _root;

    public TestWorkspace File(string path, string content)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, content);
        return this;
    }

    public TestWorkspace Bytes(string path, byte[] content)
    {
        File(path, "");
        System.IO.File.WriteAllBytes(Path.Combine(_root, path), content);
        return this;
    }

    public TestWorkspace Tenant(string id, string yaml) => File($"tenants/{id}/tenant.yaml", $"id: {id}\n{yaml}\n");

    /// <summary>An academy of the trust with an adoption of <c>demo</c>.</summary>
    public TestWorkspace Academy(string adoption, string more = "") => Tenant(
        "hillside-academy",
        $"name: Hillside Academy\nkind: academy\ntrust: beacon-trust\nlocal_authority: northmoor-council\n{more}\npolicies:\n  demo:\n    model: \"1.0\"\n{Indent(adoption)}");

    /// <summary>A maintained school with an adoption of <c>demo</c>.</summary>
    public TestWorkspace School(string adoption, string more = "") => Tenant(
        "oak-school",
        $"name: Oak School\nkind: maintained\nlocal_authority: northmoor-council\n{more}\npolicies:\n  demo:\n    model: \"1.0\"\n{Indent(adoption)}");

    /// <summary>The policy <c>demo</c>, version 1.0, unless <paramref name="settings"/> say otherwise.</summary>
    public TestWorkspace Policy(string questions, string body, string settings = "", string version = "1.0", string status = "final")
    {
        var list = questions.Length == 0 ? "" : $"questions:\n{Indent(questions.Trim('\n'), 2)}\n";
        return File($"templates/demo/{version}/policy.yaml", $"id: demo\nversion: \"{version}\"\ntitle: Demonstration\nstatus: {status}\npublisher: northmoor-council\n{settings}\n{list}")
            .File($"templates/demo/{version}/body.md", body);
    }

    public Workspace Load() => Workspace.Load(_root);

    public AssemblyResult Assemble(string? tenant = "hillside-academy", Edition? edition = null, string? version = null) =>
        Load().Assemble(new DocumentRequest("demo", version, tenant, edition, Today));

    public PolicyDocument Document(string? tenant = "hillside-academy", Edition? edition = null)
    {
        var result = Assemble(tenant, edition);
        return result.Document ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    public string Text(string? tenant = "hillside-academy", Edition? edition = null) => PlainText.Of(Document(tenant, edition).Body);

    public IReadOnlyList<Diagnostic> Check(params string[] paths) => Load().Check(paths).Diagnostics;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Indent(string text, int depth = 4) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', depth) + line));
}

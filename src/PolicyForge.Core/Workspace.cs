using PolicyForge.Core.Assembly;
using PolicyForge.Core.Checking;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Listing;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Reviews;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core;

/// <summary>
/// A folder with <c>templates/</c> and <c>tenants/</c>, on the disk or in memory: all that is done with documents starts here. Files are read when
/// they are needed, and many documents may be made at the same time.
/// </summary>
public sealed class Workspace
{
    internal const string TemplatesFolder = "templates";
    internal const string TenantsFolder = "tenants";

    private readonly string _root;
    private readonly ContentCache _cache;
    private readonly Lazy<SharedTexts> _shared;

    private Workspace(IFileTree files, string root, ContentCache cache)
    {
        Files = files;
        _root = root;
        _cache = cache;
        Library = new PolicyLibrary(files, At(root, TemplatesFolder), cache);
        Organisations = new OrganisationDirectory(files, At(root, TenantsFolder), cache);
        _shared = new(() => cache.Get(files, Library.SharedPath, (tree, folder) => new SharedTexts(tree, folder)));
    }

    /// <summary>The model policies.</summary>
    public PolicyLibrary Library { get; }

    /// <summary>The organisations.</summary>
    public OrganisationDirectory Organisations { get; }

    internal IFileTree Files { get; }

    internal SharedTexts SharedTexts => _shared.Value;

    internal Place TemplatesPlace => Place.StartOf(At(_root, TemplatesFolder));

    internal Place TenantsPlace => Place.StartOf(At(_root, TenantsFolder));

    /// <summary>Opens the workspace in <paramref name="root"/>. Nothing is read yet, so content cannot be at fault.</summary>
    /// <exception cref="WorkspaceNotFoundException">The folder does not exist or holds neither templates nor tenants.</exception>
    public static Workspace Load(string root)
    {
        if (!Directory.Exists(root))
            throw new WorkspaceNotFoundException($"There is no folder '{root}'. Name the folder that holds templates/ and tenants/ with --root.");
        if (!Directory.Exists(At(root, TemplatesFolder)) && !Directory.Exists(At(root, TenantsFolder)))
            throw new WorkspaceNotFoundException($"The folder '{root}' holds neither templates/ nor tenants/. Name the folder that does with --root.");
        return new Workspace(new DiskFiles(root), root, new ContentCache(generation: 64));
    }

    /// <summary>Opens a workspace whose <c>templates/</c> and <c>tenants/</c> lie in <paramref name="files"/>.</summary>
    /// <param name="files">The files; not to be written to while the workspace is used.</param>
    /// <param name="cache">Keeps what was parsed for the workspaces to come.</param>
    public static Workspace Of(IFileTree files, ContentCache cache) => new(files, "", cache);

    /// <summary>Makes a document.</summary>
    public AssemblyResult Assemble(DocumentRequest request) => new DocumentAssembler(this).Assemble(request);

    /// <summary>Finds every mistake in one run.</summary>
    /// <param name="paths">Files or folders to look at; none for everything.</param>
    /// <param name="cancellation">Stops the search.</param>
    public CheckReport Check(IReadOnlyList<string> paths, CancellationToken cancellation = default) =>
        new PolicyChecker(this, cancellation).Check(paths);

    /// <summary>Every document that is anybody's: adoptions, and publishers' own models. Enumerates one organisation at a time.</summary>
    public IEnumerable<AdoptedDocument> Adoptions() => AdoptedDocument.All(this);

    /// <summary>The questions of a policy, answered as far as an organisation and those above it have.</summary>
    /// <param name="policy">The policy's id.</param>
    /// <param name="version">The model's version; null for the adopted one or the latest.</param>
    /// <param name="tenant">The organisation's id, or null.</param>
    public Listed<QuestionRow> Questions(string policy, string? version = null, string? tenant = null) =>
        new QuestionLister(this).List(policy, version, tenant);

    /// <summary>What carries, or could carry, clause ids in a policy's body, in the order of its text.</summary>
    public Listed<SourceClause> Clauses(string policy, string? version = null)
    {
        var findings = new Findings();
        var found = new DocumentPlanner(this, findings).Policy(policy, version, TemplatesPlace);
        return new Listed<SourceClause>(found is null ? [] : PolicyBody.Of(found).Clauses, findings.Items);
    }

    /// <summary>Gives an id to every section and clause of a policy that has none, in its body's file.</summary>
    /// <returns>The clauses that got one.</returns>
    public Listed<SourceClause> WriteClauseIds(string policy, string? version = null)
    {
        var findings = new Findings();
        var found = new DocumentPlanner(this, findings).Policy(policy, version, TemplatesPlace);
        var readable = found is not null && SourceFile.Read(found.Files, found.BodyPath, findings) is not null;
        return new Listed<SourceClause>(readable ? ClauseIds.Write(found!) : [], findings.Items);
    }

    /// <summary>The adoptions in the order of their reviews.</summary>
    /// <param name="tenant">An organisation's id; a trust's takes in its academies, a council's the schools it maintains. Null for all.</param>
    /// <param name="on">Today.</param>
    public Listed<ReviewRow> Reviews(string? tenant, DateOnly on) => new ReviewLister(this).List(tenant, on);

    /// <summary>What was worked out from all the files, for as long as none of them changes.</summary>
    /// <param name="question">What is worked out, with all that it depends on beside the files.</param>
    /// <param name="work">Works it out.</param>
    internal T Remember<T>(string question, Func<T> work)
        where T : class =>
        _cache.Get($"{question} {Files.IdentityOf(At(_root, TemplatesFolder))} {Files.IdentityOf(At(_root, TenantsFolder))}", work);

    private static string At(string root, string folder) => root is "." or "" or "./" ? folder : Path.Combine(root, folder);
}

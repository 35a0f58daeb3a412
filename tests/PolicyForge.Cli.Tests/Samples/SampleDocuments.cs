using PolicyForge.Core;
using PolicyForge.Documents;

namespace PolicyForge.Cli.Tests.Samples;

/// <summary>Every document that the policy library and the sample organisations can make, in every edition it can be made in.</summary>
internal static class SampleDocuments
{
    private static readonly DateOnly s_on = new(2026, 11, 21);
    private static readonly Lazy<SortedDictionary<string, PolicyDocument>> s_all = new(AssembleAll);

    public static string Root { get; } = FindRoot();

    public static TheoryData<string> Names => [.. s_all.Value.Keys];

    public static IEnumerable<KeyValuePair<string, PolicyDocument>> All => s_all.Value;

    public static PolicyDocument Get(string name) => s_all.Value[name];

    private static SortedDictionary<string, PolicyDocument> AssembleAll()
    {
        var workspace = Workspace.Load(Root);
        var documents = new SortedDictionary<string, PolicyDocument>(StringComparer.Ordinal);
        foreach (var listing in workspace.Adoptions())
        {
            foreach (var edition in Editions(listing.Edition))
            {
                var request = listing.Request(s_on) with { Edition = edition };
                var result = workspace.Assemble(request);
                result.Diagnostics.ShouldBeEmpty();
                documents.Add($"{listing.OrganisationId} {listing.PolicyId} {listing.ModelVersion} {edition}", result.Document.ShouldNotBeNull());
            }
        }
        return documents;
    }

    private static Edition[] Editions(Edition usual) => usual switch
    {
        Edition.Adopted => [Edition.Model, Edition.Draft, Edition.Adopted],
        Edition.Draft => [Edition.Model, Edition.Draft],
        _ => [Edition.Model],
    };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyForge.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder.FullName;
    }
}

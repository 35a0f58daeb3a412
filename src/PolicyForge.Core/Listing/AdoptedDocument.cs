using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;

namespace PolicyForge.Core.Listing;

/// <summary>One of the documents that together are everybody's.</summary>
/// <param name="OrganisationId">Whose it is: the adopting organisation's or, for a model, the publisher's.</param>
/// <param name="PolicyId">The policy; empty when the organisation's file cannot be read, which making the document then explains.</param>
/// <param name="ModelVersion">The model's version.</param>
/// <param name="Version">The document's own version: the adoption's or, for a model, the model's.</param>
/// <param name="Edition">How it is printed unless asked otherwise.</param>
public sealed record AdoptedDocument(string OrganisationId, string PolicyId, string ModelVersion, string Version, Edition Edition)
{
    /// <summary>The request that makes it.</summary>
    /// <param name="on">The document's date.</param>
    public DocumentRequest Request(DateOnly on) =>
        new(PolicyId, ModelVersion.Length == 0 ? null : ModelVersion, Edition == Edition.Model ? null : OrganisationId, Edition, on);

    internal static IEnumerable<AdoptedDocument> All(Workspace workspace) => Adopted(workspace).Concat(Models(workspace.Library));

    private static IEnumerable<AdoptedDocument> Adopted(Workspace workspace) =>
        workspace.Organisations.Ids.SelectMany(id => workspace.Organisations.Find(id) is { } organisation ? Adopted(organisation) : [Unreadable(id)]);

    private static IEnumerable<AdoptedDocument> Adopted(Organisation organisation) =>
        from entry in organisation.Policies.Values
        where entry.Adoption is not null || entry.Diagnostics.Count > 0
        select entry.Adoption is { } adoption
            ? new AdoptedDocument(organisation.Id, entry.Policy, adoption.Model, adoption.Version, adoption.Edition)
            : Unreadable(organisation.Id) with { PolicyId = entry.Policy };

    // Nobody's document may go missing without a word: making this one tells what is wrong with the file.
    private static AdoptedDocument Unreadable(string organisation) => new(organisation, "", "", "", Edition.Adopted);

    private static IEnumerable<AdoptedDocument> Models(PolicyLibrary library) =>
        from id in library.Ids
        from version in library.Versions(id)
        let policy = library.Load(id, version)?.Policy
        where policy is not { Status: PolicyStatus.Withdrawn }
        select new AdoptedDocument(policy?.Publisher ?? "", id, version, version, Edition.Model);
}

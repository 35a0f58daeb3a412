using PolicyForge.Core.Policies;
using PolicyForge.Documents;

namespace PolicyForge.Core.Listing;

/// <summary>One of the documents that together are everybody's.</summary>
/// <param name="OrganisationId">Whose it is: the adopting organisation's or, for a model, the publisher's.</param>
/// <param name="PolicyId">The policy.</param>
/// <param name="ModelVersion">The model's version.</param>
/// <param name="Version">The document's own version: the adoption's or, for a model, the model's.</param>
/// <param name="Edition">How it is printed unless asked otherwise.</param>
public sealed record AdoptedDocument(string OrganisationId, string PolicyId, string ModelVersion, string Version, Edition Edition)
{
    /// <summary>The request that makes it.</summary>
    /// <param name="on">The document's date.</param>
    public DocumentRequest Request(DateOnly on) =>
        new(PolicyId, ModelVersion, Edition == Edition.Model ? null : OrganisationId, Edition, on);

    internal static IEnumerable<AdoptedDocument> All(Workspace workspace) => Adopted(workspace).Concat(Models(workspace.Library));

    private static IEnumerable<AdoptedDocument> Adopted(Workspace workspace) =>
        from organisation in workspace.Organisations.All()
        from entry in organisation.Policies.Values
        let adoption = entry.Adoption
        where adoption is not null
        select new AdoptedDocument(organisation.Id, entry.Policy, adoption.Model, adoption.Version, adoption.Edition);

    private static IEnumerable<AdoptedDocument> Models(PolicyLibrary library) =>
        from id in library.Ids
        from version in library.Versions(id)
        let policy = library.Load(id, version)?.Policy
        where policy is { Status: not PolicyStatus.Withdrawn }
        select new AdoptedDocument(policy.Publisher, id, version, version, Edition.Model);
}

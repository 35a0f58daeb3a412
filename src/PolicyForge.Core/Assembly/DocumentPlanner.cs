using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Documents;

namespace PolicyForge.Core.Assembly;

/// <summary>Finds what a request names, or says what is near it.</summary>
internal sealed class DocumentPlanner(Workspace workspace, Findings findings)
{
    private PolicyLibrary Library => workspace.Library;

    public DocumentPlan? Plan(DocumentRequest request)
    {
        if (request.OrganisationId is null)
            return Model(request);
        if (Organisation(request.OrganisationId) is not { } organisation)
            return null;
        if (request.Edition == Edition.Model)
            return Model(request with { Version = request.Version ?? Family.Entry(organisation, request.PolicyId)?.Model });
        return Family.Entry(organisation, request.PolicyId) is { Adoption: not null } or { Diagnostics.Count: > 0 }
            ? Adopted(request, organisation)
            : WithoutAdoption(request, organisation);
    }

    private DocumentPlan? Model(DocumentRequest request)
    {
        if (request.Edition is Edition.Draft or Edition.Adopted)
            return Refuse(workspace.TenantsPlace, Codes.WrongEdition, $"The {request.Edition.ToString()!.ToLowerInvariant()} edition is an organisation's. Name one with --tenant, or ask for the model edition.");
        return Policy(request.PolicyId, request.Version, workspace.TemplatesPlace) is { } policy
            ? new DocumentPlan(policy, workspace.Organisations.Find(policy.Publisher), Edition.Model, null, null)
            : null;
    }

    private DocumentPlan? Adopted(DocumentRequest request, Organisation organisation)
    {
        var entry = organisation.Policies[request.PolicyId];
        findings.AddRange(entry.Diagnostics);
        if (entry.Adoption is not { } adoption || findings.HasErrors)
            return null;
        var edition = request.Edition ?? adoption.Edition;
        if (request.Version is { } version && version != adoption.Model && edition == Edition.Adopted)
            return Refuse(entry.ModelPlace, Codes.WrongEdition, $"{organisation.Name} adopted version {adoption.Model} of the model, not {version}. Leave the version out, or ask for the draft edition to see what {version} would say.");
        if (Policy(request.PolicyId, request.Version ?? adoption.Model, entry.ModelPlace) is not { } policy)
            return null;
        var family = new FamilyFinder(workspace.Organisations).Find(organisation, policy.Publisher, findings);
        if (!policy.IsFor(organisation.Kind))
            return Refuse(entry.Place, Codes.NotApplicable, $"{policy.NotFor(organisation.Kind, organisation.Name)} Remove the adoption or correct 'kind'.");
        return new DocumentPlan(policy, family.Publisher, edition, family, entry);
    }

    private DocumentPlan? WithoutAdoption(DocumentRequest request, Organisation organisation)
    {
        if (Policy(request.PolicyId, request.Version, workspace.TemplatesPlace) is not { } policy)
            return null;
        if (policy.Publisher == organisation.Id && request.Edition is null)
            return new DocumentPlan(policy, organisation, Edition.Model, null, null);
        return Refuse(organisation.Place, Codes.NotAdopted, $"{organisation.Name} has not adopted '{policy.Id}'. Add it under 'policies' with its model and status, or ask for the model edition.");
    }

    /// <summary>An organisation whose file can be used; null, with findings, otherwise.</summary>
    public Organisation? Organisation(string id)
    {
        var loaded = workspace.Organisations.Load(id);
        findings.AddRange(loaded?.Diagnostics ?? []);
        if (loaded is null)
            findings.Error(workspace.TenantsPlace, Codes.UnknownOrganisation, $"There is no organisation '{id}'. {Nearest.Hint(id, workspace.Organisations.Ids)}");
        return findings.HasErrors ? null : loaded?.Organisation;
    }

    /// <summary>A policy that can be used; null, with findings, otherwise.</summary>
    public ModelPolicy? Policy(string id, string? version, Place asked)
    {
        var versions = Library.Versions(id);
        if (versions.Count == 0)
            findings.Error(asked, Codes.UnknownPolicy, $"There is no policy '{id}'. {Nearest.Hint(id, Library.Ids)}");
        else if (Library.Load(id, version ?? Library.Latest(id)!) is not { } loaded)
            findings.Error(asked, Codes.UnknownVersion, $"'{id}' has no version '{version}'. Known: {string.Join(", ", versions)}.");
        else
            return Usable(loaded);
        return null;
    }

    private ModelPolicy? Usable(LoadedPolicy loaded)
    {
        findings.AddRange(loaded.Diagnostics);
        return findings.HasErrors ? null : loaded.Policy;
    }

    private DocumentPlan? Refuse(Place place, string code, string message)
    {
        findings.Error(place, code, message);
        return null;
    }
}

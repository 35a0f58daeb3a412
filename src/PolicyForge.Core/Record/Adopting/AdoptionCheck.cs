using PolicyForge.Core.Files;
using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Has the reader of the contract files judge an adoption's own fields, without its model.</summary>
internal static class AdoptionCheck
{
    /// <summary>The adoption with the day that its review comes to.</summary>
    /// <exception cref="RefusedException">Something in it cannot be read; the fields are named as in a use case's input.</exception>
    public static AdoptionRecord Checked(AdoptionRecord adoption)
    {
        var workspace = Workspace(adoption);
        var entry = workspace.Organisations.Find(adoption.OrganisationId)!.Policies[adoption.PolicyId];
        var problems = EntryProblems.Of(workspace, adoption.OrganisationId, adoption.PolicyId, entry.Diagnostics);
        if (problems.Count > 0)
            throw new RefusedException([.. problems.Select(problem => problem with { Field = problem.Field.Split('.')[^1] })]);
        return adoption with { ReviewDue = entry.Adoption!.ReviewDue };
    }

    private static Workspace Workspace(AdoptionRecord adoption)
    {
        var profile = new OrganisationProfile(adoption.OrganisationId, adoption.OrganisationId, OrganisationKind.Academy, null, null, null, [], [], [], [], 0, 0);
        var files = new MemoryFiles();
        files.Add($"tenants/{profile.Id}/tenant.yaml", TenantFile.Write(profile, [new TenantEntry(adoption.PolicyId, adoption, [])]));
        return Core.Workspace.Of(files, new ContentCache(generation: 1));
    }
}

using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Listing;

/// <summary>Lists the reviews of an organisation and of those below it, or of all.</summary>
internal sealed class ReviewLister(Workspace workspace)
{
    private readonly Findings _findings = new();

    public Listed<ReviewRow> List(string? tenant, DateOnly on)
    {
        var rows = ReviewSchedule.Of(tenant is null ? Readable() : Family(tenant), workspace.Library, on);
        return new Listed<ReviewRow>(rows, _findings.Items);
    }

    private IEnumerable<Organisation> Family(string tenant)
    {
        if (new DocumentPlanner(workspace, _findings).Organisation(tenant) is not { } above)
            return [];
        return above.IsSchool ? [above] : Readable().Where(other => IsUnder(other, tenant));
    }

    private static bool IsUnder(Organisation organisation, string tenant) =>
        organisation.Id == tenant
        || organisation.Trust == tenant
        || (organisation.Kind == OrganisationKind.Maintained && organisation.LocalAuthority == tenant);

    private IEnumerable<Organisation> Readable()
    {
        foreach (var id in workspace.Organisations.Ids)
        {
            var loaded = workspace.Organisations.Load(id);
            if (loaded?.Organisation is { } organisation)
                yield return organisation;
            else
                _findings.AddRange(loaded?.Diagnostics ?? []);
        }
    }
}

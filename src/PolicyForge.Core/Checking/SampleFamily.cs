using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Checking;

/// <summary>A school that stands for any of its kind, to try policies out with.</summary>
internal static class SampleFamily
{
    public static Family Of(OrganisationKind kind)
    {
        var council = Organisation("example-council", "Example Council", OrganisationKind.Council);
        var trust = kind == OrganisationKind.Academy ? Organisation("example-trust", "Example Trust", OrganisationKind.Trust) : null;
        return new Family(Organisation("example-school", "Example School", kind), trust, council, null);
    }

    private static Organisation Organisation(string id, string name, OrganisationKind kind) => new()
    {
        Id = id,
        Name = name,
        Kind = kind,
        Brand = Brand.Plain,
    };
}

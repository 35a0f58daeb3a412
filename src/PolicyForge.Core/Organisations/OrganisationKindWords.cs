namespace PolicyForge.Core.Organisations;

/// <summary>The kinds in words.</summary>
internal static class OrganisationKindWords
{
    public static string Words(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.Maintained => "maintained school",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string WithArticle(this OrganisationKind kind) => (kind == OrganisationKind.Academy ? "an " : "a ") + kind.Words();
}

using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Organisations;

/// <summary>Who may stand above whom.</summary>
internal static class RelationRules
{
    /// <summary>All that is wrong with what an organisation says stands above it.</summary>
    public static IEnumerable<Problem> Problems(OrganisationKind kind, string? trust, string? localAuthority, IReadOnlyCollection<Publisher> publishers)
    {
        if (trust is not null && kind != OrganisationKind.Academy)
            yield return new Problem("trust", $"Only an academy has a trust; this is {kind.WithArticle()}. Leave the trust out or correct the kind.");
        if (trust is not null && Problem("trust", trust, OrganisationKind.Trust, publishers) is { } wrongTrust)
            yield return wrongTrust;
        if (localAuthority is not null && Problem("local_authority", localAuthority, OrganisationKind.Council, publishers) is { } wrongCouncil)
            yield return wrongCouncil;
    }

    private static Problem? Problem(string field, string id, OrganisationKind kind, IReadOnlyCollection<Publisher> publishers) =>
        publishers.Any(known => known.Id == id && known.Kind == kind) ? null : new Problem(field, $"There is no {kind.Words()} '{id}'. Check its id.");
}

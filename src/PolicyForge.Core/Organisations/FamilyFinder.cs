using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Organisations;

/// <summary>Follows an organisation's relations and says which lead nowhere.</summary>
internal sealed class FamilyFinder(OrganisationDirectory directory)
{
    public Family Find(Organisation self, string? publisher, Findings findings) => new(
        self,
        Relation(self, "trust", self.Trust, self.TrustPlace, OrganisationKind.Trust, findings),
        Relation(self, "local_authority", self.LocalAuthority, self.LocalAuthorityPlace, OrganisationKind.Council, findings),
        publisher is null ? null : directory.Find(publisher));

    private Organisation? Relation(Organisation self, string key, string? id, Place place, OrganisationKind kind, Findings findings)
    {
        if (id is null)
            return null;
        if (Circle(self.Id, id, key) is { } circle)
            return Refuse(findings, place, Codes.RelationCycle, $"'{key}' leads in a circle: {circle}. Name the {kind.Words()} that stands above, or remove the key.");
        if (directory.Find(id) is not { } found)
            return Refuse(findings, place, Codes.UnknownOrganisation, $"There is no organisation '{id}'. {Nearest.Hint(id, directory.Ids)}");
        if (found.Kind != kind)
            return Refuse(findings, place, Codes.WrongKind, $"'{key}' must name a {kind.Words()}, but '{id}' is {found.Kind.WithArticle()}.");
        if (kind == OrganisationKind.Trust && self.Kind != OrganisationKind.Academy)
            return Refuse(findings, place, Codes.WrongKind, $"Only an academy has a trust; '{self.Id}' is {self.Kind.WithArticle()}. Remove 'trust' or correct 'kind'.");
        return found;
    }

    private string? Circle(string self, string id, string key)
    {
        var path = new List<string> { self };
        for (string? next = id; next is not null; next = Follow(next, key))
        {
            path.Add(next);
            if (next == self)
                return string.Join(" → ", path);
            if (path.IndexOf(next) < path.Count - 1)
                return null;
        }

        return null;
    }

    private string? Follow(string id, string key)
    {
        var organisation = directory.Find(id);
        return key == "trust" ? organisation?.Trust : organisation?.LocalAuthority;
    }

    private static Organisation? Refuse(Findings findings, Place place, string code, string message)
    {
        findings.Error(place, code, message);
        return null;
    }
}

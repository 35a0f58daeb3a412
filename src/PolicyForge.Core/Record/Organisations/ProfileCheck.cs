using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Organisations;

/// <summary>Has the readers of tenant.yaml judge a profile, so that the record holds what files could hold.</summary>
internal static class ProfileCheck
{
    private const int NameLength = 200;
    private const int UrnDigits = 6;
    private const int MostDueSoonDays = 730;

    /// <summary>The profile in its usual form.</summary>
    /// <exception cref="RefusedException">Something in it is wrong.</exception>
    public static OrganisationProfile Checked(OrganisationProfile profile, IEnumerable<LogoContent> logos)
    {
        var problems = Problems(profile, logos, out var organisation);
        return problems.Count > 0 ? throw new RefusedException(problems) : ProfileJson.Of(organisation!, profile.DueSoonDays, profile.Revision);
    }

    /// <summary>All that is wrong with a profile.</summary>
    public static IReadOnlyList<Problem> Problems(OrganisationProfile profile, IEnumerable<LogoContent> logos, out Organisation? organisation)
    {
        organisation = null;
        if (IdProblem(profile.Id) is { } wrongId)
            return [wrongId];
        var yaml = TenantFile.Write(profile, []);
        var files = new MemoryFiles();
        files.Add($"tenants/{profile.Id}/tenant.yaml", yaml);
        foreach (var logo in logos)
            files.Add($"tenants/{profile.Id}/{logo.Name}", logo.Content);
        var loaded = Workspace.Of(files, new ContentCache(1)).Organisations.Load(profile.Id)!;
        organisation = loaded.Organisation;
        var found = loaded.Diagnostics.Concat(organisation?.Brand.LogoDiagnostics ?? []).Where(diagnostic => diagnostic.Severity == Severity.Error);
        return [.. found.Select(diagnostic => FieldPath.Problem(diagnostic, yaml)), .. OwnProblems(profile)];
    }

    /// <summary>What is wrong with an id, or null.</summary>
    public static Problem? IdProblem(string id) => id.Length <= 100 && Ids.IsKebab(id)
        ? null
        : new Problem("id", $"'{id}' cannot be an id. Write lower-case letters, digits and hyphens, such as hillside-academy, and at most 100 of them.");

    /// <summary>What is wrong with a unique reference number, or null.</summary>
    public static Problem? UrnProblem(string? urn) => urn is null || (urn.Length == UrnDigits && urn.All(char.IsAsciiDigit))
        ? null
        : new Problem("urn", $"'{urn}' is not a unique reference number. It has six digits, such as 123456.");

    private static IEnumerable<Problem> OwnProblems(OrganisationProfile profile)
    {
        if (profile.Name.Length > NameLength || profile.Name.Contains('\n', StringComparison.Ordinal))
            yield return new Problem("name", $"A name is one line of at most {NameLength} characters. Shorten it.");
        if (UrnProblem(profile.Urn) is { } wrongUrn)
            yield return wrongUrn;
        if (profile.DueSoonDays is < 1 or > MostDueSoonDays)
            yield return new Problem("due_soon_days", $"A review can be due soon between 1 and {MostDueSoonDays} days before its day, not {profile.DueSoonDays}.");
    }
}

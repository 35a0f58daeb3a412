using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Overseeing;

/// <summary>Which academies a trust's people look after.</summary>
internal static class TrustScope
{
    /// <summary>The academies of the trust that the caller acts in.</summary>
    /// <exception cref="NotThereException">It is no trust, or not the caller's.</exception>
    public static IReadOnlyCollection<string> Academies(IRecordTransaction record, string trust) =>
        record.Scope.Home == trust && record.Scope.Kind == OrganisationKind.Trust
            ? [.. record.Scope.ActsFor.Where(id => id != trust)]
            : throw new NotThereException();
}

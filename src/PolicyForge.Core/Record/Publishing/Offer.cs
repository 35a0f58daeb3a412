using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Which version of a policy is offered.</summary>
internal static class Offer
{
    /// <summary>The latest that was not withdrawn; null when there is none.</summary>
    public static PublishedVersion? Of(IEnumerable<PublishedVersion> published) =>
        published.Where(version => !version.IsWithdrawn).MaxBy(version => version.Version, VersionOrder.Instance);
}

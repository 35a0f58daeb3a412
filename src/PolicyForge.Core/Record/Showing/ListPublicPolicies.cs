namespace PolicyForge.Core.Record.Showing;

/// <summary>Lists for anybody the policies in force that an organisation shows.</summary>
public sealed class ListPublicPolicies(IPublicRecord shown)
{
    /// <summary>A page of them, by policy.</summary>
    /// <param name="organisation">Who shows them.</param>
    /// <param name="after">The last policy of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">It shows none, or there is no such organisation.</exception>
    public async Task<IReadOnlyList<PublicPolicy>> RunAsync(string organisation, string? after, int limit, CancellationToken cancellation) =>
        await shown.PoliciesAsync(organisation, after, limit, cancellation) ?? throw new NotThereException();
}

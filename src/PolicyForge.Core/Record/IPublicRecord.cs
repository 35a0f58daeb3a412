using PolicyForge.Core.Record.Showing;

namespace PolicyForge.Core.Record;

/// <summary>
/// What organisations show to everybody: policies in force that they marked public. Whoever comes without an identity looks
/// here and nowhere else. What an organisation does not show is null, as if it did not exist.
/// </summary>
public interface IPublicRecord
{
    /// <summary>An organisation that shows something.</summary>
    Task<PublicOrganisation?> OrganisationAsync(string organisation, CancellationToken cancellation);

    /// <summary>The picture that its brand names, when it has one.</summary>
    Task<LogoContent?> LogoAsync(string organisation, CancellationToken cancellation);

    /// <summary>A page of what it shows, by policy.</summary>
    /// <param name="organisation">Who shows it.</param>
    /// <param name="after">The last policy of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<PublicPolicy>?> PoliciesAsync(string organisation, string? after, int limit, CancellationToken cancellation);

    /// <summary>One policy as it is in force.</summary>
    Task<PublicPolicy?> PolicyAsync(string organisation, string policy, CancellationToken cancellation);

    /// <summary>The same with its document.</summary>
    Task<PublicDocument?> DocumentAsync(string organisation, string policy, CancellationToken cancellation);
}

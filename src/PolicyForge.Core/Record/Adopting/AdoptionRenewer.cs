using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record.Reviewing;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>What became of a policy whose authorities may have new editions.</summary>
/// <param name="Editions">The keys of the authorities that have newer editions than it was printed with.</param>
/// <param name="InHand">The adoption in hand that prints them; null when there is nothing new.</param>
/// <param name="WasInHand">Whether that was in hand before, and left alone.</param>
internal sealed record Renewal(IReadOnlyList<string> Editions, AdoptionRecord? InHand, bool WasInHand)
{
    /// <summary>In words.</summary>
    public string Words => this switch
    {
        { InHand: null } => "It cites the editions in force already; nothing was done.",
        { WasInHand: true } => $"Version {InHand.Version} is in hand already and was left as it is; it cites the new edition of {Named}.",
        _ => $"Version {InHand.Version} is in hand and cites the new edition of {Named}. Have it approved and adopt it.",
    };

    private string Named => string.Join(", ", Editions);
}

/// <summary>
/// Starts to adopt a policy anew when an authority that it cites has a new edition: the same version of the model, with all
/// that was decided for the adoption in force. That stays as it was adopted, word for word, until the new one takes its place.
/// </summary>
internal sealed class AdoptionRenewer(RecordWorkspace workspaces, TimeProvider time)
{
    /// <param name="record">The record.</param>
    /// <param name="caller">Who asks for it.</param>
    /// <param name="organisation">Whose adoption.</param>
    /// <param name="policy">Of which policy.</param>
    /// <param name="authorities">The authorities to look at; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">It cannot be adopted anew: its version was withdrawn, or is not offered any more.</exception>
    public async Task<Renewal> RenewAsync(IRecordTransaction record, Caller caller, string organisation, string policy, IReadOnlyCollection<string>? authorities, CancellationToken cancellation)
    {
        // Whoever adopts or renews it at the same time is waited for, and then seen.
        await record.Adoptions.HoldAsync(organisation, policy, cancellation);
        var editions = await EditionsAsync(record, organisation, policy, authorities, cancellation);
        if (editions.Count == 0)
            return new Renewal([], null, WasInHand: false);
        var earlier = await record.Adoptions.OfPolicyAsync(organisation, policy, cancellation);
        if (earlier.FirstOrDefault(adoption => adoption.IsInHand) is { } inHand)
            return new Renewal(editions, inHand, WasInHand: true);
        var current = earlier.First(adoption => adoption.Status == AdoptionStatus.Adopted);
        var again = new NewAdoption(new VersionKey(organisation, current.PublisherId, policy, current.ModelVersion));
        return new Renewal(editions, await new AdoptionStarter(workspaces, time).StartAsync(record, caller, again, earlier, cancellation), WasInHand: false);
    }

    private async Task<IReadOnlyList<string>> EditionsAsync(IRecordTransaction record, string organisation, string policy, IReadOnlyCollection<string>? authorities, CancellationToken cancellation)
    {
        var review = await record.Reviews.OfPolicyAsync(organisation, policy, time.Today(), cancellation);
        return [.. (review?.NewEditions ?? []).Where(key => authorities?.Contains(key) ?? true)];
    }
}

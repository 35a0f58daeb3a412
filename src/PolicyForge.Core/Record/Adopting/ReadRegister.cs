using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Core.Record.Reviewing;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>All policies of an organisation, and the models that it could take up.</summary>
/// <param name="Policies">Its policies, by id.</param>
/// <param name="Offered">The models offered to it of which it has no adoption, by publisher and id.</param>
public sealed record PolicyRegister(IReadOnlyList<RegisterRow> Policies, IReadOnlyList<PolicySummary> Offered);

/// <summary>A policy of an organisation: in force, in hand, or both.</summary>
/// <param name="InForce">What is in force, or null.</param>
/// <param name="InHand">What is in hand, or null.</param>
/// <param name="Review">Why what is in force is to be looked at again; null when nothing is in force.</param>
public sealed record RegisterRow(AdoptionSummary? InForce, AdoptionSummary? InHand, ReviewItem? Review)
{
    /// <summary>What it shows first: what is in force or, before that, in hand.</summary>
    public AdoptionSummary First => InForce ?? InHand!;
}

/// <summary>Reads the register of an organisation and what it is offered besides.</summary>
public sealed class ReadRegister(UseCases useCases, TimeProvider clock)
{
    private const int PageSize = 200;

    /// <summary>Reads all of it.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PolicyRegister> RunAsync(Caller caller, string organisation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, organisation, nameof(ReadRegister), Read, cancellation);

        async Task<PolicyRegister> Read(IRecordTransaction record)
        {
            var adoptions = (await record.RegisterAsync(organisation, cancellation)).ToLookup(row => row.PolicyId);
            var reviews = await ReviewsAsync(record, organisation, cancellation);
            var rows = adoptions.Select(policy => Row(policy, reviews.GetValueOrDefault(policy.Key)));
            var offered = await OfferedAsync(record, organisation, cancellation);
            return new PolicyRegister([.. rows], [.. offered.Where(model => !adoptions.Contains(model.PolicyId))]);
        }
    }

    private static RegisterRow Row(IEnumerable<AdoptionSummary> policy, ReviewItem? review) => new(
        policy.FirstOrDefault(row => row.Status == AdoptionStatus.Adopted),
        policy.FirstOrDefault(row => row.Status != AdoptionStatus.Adopted),
        review);

    private async Task<Dictionary<string, ReviewItem>> ReviewsAsync(IRecordTransaction record, string organisation, CancellationToken cancellation)
    {
        var reviews = new Dictionary<string, ReviewItem>(StringComparer.Ordinal);
        await foreach (var page in record.Reviews.PagesAsync([organisation], clock.Today(), until: null, cancellation))
            foreach (var item in page)
                reviews.Add(item.PolicyId, item);
        return reviews;
    }

    /// <summary>The models that others publish and that are offered now.</summary>
    internal static async Task<IReadOnlyList<PolicySummary>> OfferedAsync(IRecordTransaction record, string organisation, CancellationToken cancellation)
    {
        if (!Shown.IsInside(record, organisation))
            return [];
        var models = new List<PolicySummary>();
        IReadOnlyList<PolicySummary> page;
        do
        {
            page = await record.Models.PoliciesAsync(models.LastOrDefault() is { } last ? new PolicyKey(last.PublisherId, last.PolicyId) : null, PageSize, cancellation);
            models.AddRange(page);
        }
        while (page.Count == PageSize);
        return [.. models.Where(model => model.LatestVersion is not null && model.PublisherId != organisation)];
    }
}

using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>What there is to do in an organisation: the first of each kind.</summary>
/// <param name="Counts">How many policies are to be looked at in all.</param>
/// <param name="Due">Those whose review is overdue, then those whose review is near.</param>
/// <param name="Newer">Those with a newer model, then those that cite an authority with a new edition.</param>
/// <param name="InHand">What is in hand, by policy; none for whoever only looks on, such as a council.</param>
/// <param name="Notices">The notices that nobody has read; none for whoever only looks on.</param>
public sealed record TaskList(ReviewCounts Counts, IReadOnlyList<ReviewItem> Due, IReadOnlyList<ReviewItem> Newer, IReadOnlyList<InHandItem> InHand, IReadOnlyList<Notice> Notices)
{
    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => InHand.Count + Due.Count + Newer.Count + Notices.Count == 0;
}

/// <summary>An adoption in hand, and how far it is from being adopted.</summary>
/// <param name="Adoption">The adoption.</param>
/// <param name="Gaps">How many things stand in the way of adopting it; null when its model cannot be read any more.</param>
public sealed record InHandItem(AdoptionSummary Adoption, int? Gaps)
{
    /// <summary>Whether all that is left is to have it approved.</summary>
    public bool AwaitsApproval => Gaps == 0 && Adoption.Status != AdoptionStatus.Approved;
}

/// <summary>Reads what there is to do in an organisation.</summary>
public sealed class ReadTasks(UseCases useCases, RecordWorkspace workspaces, TimeProvider time)
{
    private const int MostOfAKind = 6;

    // More than any school has in force.
    private const int MostInForce = 1_000;

    // For each of them its draft is made.
    private const int MostInHand = 10;

    /// <summary>Reads it.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose tasks.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<TaskList> RunAsync(Caller caller, string organisation, CancellationToken cancellation)
    {
        return useCases.ReadAsync(caller, organisation, nameof(ReadTasks), Read, cancellation);

        async Task<TaskList> Read(IRecordTransaction record)
        {
            var isInside = Shown.IsInside(record, organisation);
            var reviews = await record.Reviews.PageAsync([organisation], time.Today(), reason: null, after: null, MostInForce, cancellation);
            return new TaskList(
                await record.Reviews.CountAsync([organisation], time.Today(), cancellation),
                [.. Few(review => review.State == ReviewState.Overdue), .. Few(review => review.State == ReviewState.DueSoon)],
                [.. Few(review => review.NewerVersion is not null).Concat(Few(review => review.NewEditions.Length > 0)).DistinctBy(review => review.PolicyId)],
                isInside ? await InHandAsync(record, organisation, cancellation) : [],
                isInside ? await record.Messages.NoticesAsync(organisation, unread: true, after: null, MostOfAKind, cancellation) : []);

            IEnumerable<ReviewItem> Few(Func<ReviewItem, bool> isWanted) => reviews.Where(isWanted).Take(MostOfAKind);
        }
    }

    private async Task<IReadOnlyList<InHandItem>> InHandAsync(IRecordTransaction record, string organisation, CancellationToken cancellation)
    {
        var (sources, adoptions) = (new WorkspaceSources(record), new GetAdoption(useCases, workspaces, time));
        var register = await record.RegisterAsync(organisation, cancellation);
        var items = new List<InHandItem>();
        foreach (var row in register.Where(row => row.Status != AdoptionStatus.Adopted).Take(MostInHand))
            items.Add(new InHandItem(row, await adoptions.GapsAsync(sources, new AdoptionKey(organisation, row.PolicyId, row.Number), cancellation)));
        return items;
    }
}

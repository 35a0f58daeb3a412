using System.Globalization;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>
/// Puts the digest of the month into the outbox, for every owner and editor of the organisation: what is due, there and in
/// those below it. Written once a month, however often it runs. An organisation without policies gets none.
/// </summary>
public sealed class WriteDigest(UseCases useCases, TimeProvider clock)
{
    /// <summary>Writes it and tells how many mails were new.</summary>
    public Task<int> RunAsync(string organisation, CancellationToken cancellation) => useCases.ChangeAsync(
        Caller.Job("digest", organisation),
        organisation,
        Privilege.Edit,
        "write digest",
        record => WriteAsync(record, organisation, cancellation),
        cancellation);

    private async Task<int> WriteAsync(IRecordTransaction record, string organisation, CancellationToken cancellation)
    {
        var today = clock.Today();
        var keepers = await record.Messages.KeepersAsync(organisation, cancellation);
        var counts = await record.Reviews.CountAsync(record.Scope.Reads, today, cancellation);
        if (keepers.Count == 0 || counts.InForce == 0)
            return 0;
        var name = (await record.Organisations.ProfilesAsync([organisation], cancellation))[organisation].Name;
        var items = await record.Reviews.PageAsync(record.Scope.Reads, today, reason: null, after: null, DigestText.MostItems, cancellation);
        var body = DigestText.Body(name, counts, [.. items.Where(item => item.State is ReviewState.Overdue or ReviewState.DueSoon)]);
        var topic = $"digest/{today.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";
        return await record.Messages.WriteAsync([.. keepers.Select(keeper => new Mail(organisation, topic, keeper, DigestText.Subject(name, counts), body, clock.GetUtcNow(), 0))], cancellation);
    }
}

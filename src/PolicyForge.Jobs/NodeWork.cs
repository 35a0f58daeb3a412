using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Core.Record.Working;
using PolicyForge.Data;

namespace PolicyForge.Jobs;

/// <summary>What a node does when its timers fire.</summary>
internal sealed class NodeWork(PostgresRecord record, EveryOrganisation every, IDueWork due, IMailSender sender, IEnumerable<IJobWork> works, TimeProvider clock)
{
    private readonly UseCases _useCases = new(record);

    public async Task WriteRemindersAsync(CancellationToken cancellation)
    {
        // Reminders start 90 days before a review.
        var until = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(90);
        var organisations = await due.OrganisationsWithReviewsAsync(until, cancellation);
        await every.RunAsync(organisations, organisation => new WriteReminders(_useCases, clock).RunAsync(organisation, cancellation), cancellation);
    }

    public async Task WriteDigestsAsync(CancellationToken cancellation) =>
        await every.RunAsync(await due.OrganisationsAsync(cancellation), organisation => new WriteDigest(_useCases, clock).RunAsync(organisation, cancellation), cancellation);

    public async Task SendMailAsync(CancellationToken cancellation) => await every.RunAsync(
        await due.OrganisationsWithWaitingMailAsync(clock.GetUtcNow(), cancellation),
        organisation => new SendMail(_useCases, sender, clock).RunAsync(organisation, cancellation),
        cancellation);

    public Task ForgetRepeatsAsync(CancellationToken cancellation) => new ForgetRepeats(due, clock).RunAsync(cancellation);

    public async Task RunJobsAsync(CancellationToken cancellation)
    {
        foreach (var job in await due.UnfinishedJobsAsync(clock.GetUtcNow(), cancellation))
            await new RunJob(record, works, clock).RunAsync(job, cancellation);
    }
}

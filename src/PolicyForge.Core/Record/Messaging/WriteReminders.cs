using PolicyForge.Core.Record.Reviewing;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>
/// Puts the reminders of an organisation into the outbox: 90 and 30 days before a review, on its day, and each month that it is
/// overdue. However often it runs and on however many nodes, each is written once.
/// </summary>
public sealed class WriteReminders(UseCases useCases, TimeProvider clock)
{
    /// <summary>Writes those of the day and tells how many were new.</summary>
    public Task<int> RunAsync(string organisation, CancellationToken cancellation) => useCases.ChangeAsync(
        Caller.Job("reminders", organisation),
        organisation,
        Privilege.Edit,
        "write reminders",
        record => WriteAsync(record, organisation, cancellation),
        cancellation);

    private async Task<int> WriteAsync(IRecordTransaction record, string organisation, CancellationToken cancellation)
    {
        var today = clock.Today();
        var members = await record.Messages.KeepersAsync(organisation, cancellation);
        var written = 0;
        await foreach (var page in record.Reviews.PagesAsync([organisation], today, until: today.AddDays(Reminder.FirstDays), cancellation))
            written += await record.Messages.WriteAsync([.. page.SelectMany(item => Mails(item, members, today))], cancellation);
        return written;
    }

    private IEnumerable<Mail> Mails(ReviewItem item, IReadOnlyList<string> members, DateOnly today) => Reminder.Topic(item, today) is { } topic
        ? Recipients.Of(item.Owner, members).Select(recipient => new Mail(item.OrganisationId, topic, recipient, ReminderText.Subject(item, today), ReminderText.Body(item, today), clock.GetUtcNow(), 0))
        : [];
}

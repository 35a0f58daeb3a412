namespace PolicyForge.Core.Record.Messaging;

/// <summary>
/// Sends what waits in an organisation's outbox. Nodes that send at the same time take different mails. A node that dies after
/// the mail left it and before that was noted makes it leave again, with the same id.
/// </summary>
public sealed class SendMail(UseCases useCases, IMailSender sender, TimeProvider clock)
{
    /// <summary>Sends until nothing is left that is to be tried now, and tells how many were sent.</summary>
    public async Task<int> RunAsync(string organisation, CancellationToken cancellation)
    {
        var sent = 0;
        while (await NextAsync(organisation, cancellation) is { } delivered)
            sent += delivered ? 1 : 0;
        return sent;
    }

    // Each in a transaction of its own, so that what was sent stays sent whatever happens to the next.
    private Task<bool?> NextAsync(string organisation, CancellationToken cancellation) => useCases.ChangeAsync<bool?>(
        Caller.Job("outbox", organisation),
        organisation,
        Privilege.Edit,
        "send mail",
        async record =>
        {
            var mail = await record.Messages.TakeWaitingAsync(organisation, clock.GetUtcNow(), cancellation);
            return mail is null ? null : await SendAsync(record, mail, cancellation);
        },
        cancellation);

    private async Task<bool> SendAsync(IRecordTransaction record, Mail mail, CancellationToken cancellation)
    {
        try
        {
            await sender.SendAsync(mail, cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            var tries = problem is MailRefusedException ? Mail.MostTries : mail.Tries + 1;
            await record.Messages.PostponeAsync(mail, tries, clock.GetUtcNow() + Wait(tries), problem.Message, cancellation);
            return false;
        }
        await record.Messages.NoteSentAsync(mail, clock.GetUtcNow(), cancellation);
        return true;
    }

    // One minute, then always twice as long, at most a day.
    private static TimeSpan Wait(int tries) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, tries - 1), 1440));
}

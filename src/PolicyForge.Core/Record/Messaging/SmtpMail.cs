using System.Net;
using System.Net.Mail;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>Sends mail through a server.</summary>
public sealed class SmtpMail(SmtpSettings settings) : IMailSender
{
    // Whoever sends holds the mail in the outbox meanwhile.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public async Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using var message = MailMessages.Of(mail, settings.From);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.UserName is { } user)
            client.Credentials = new NetworkCredential(user, settings.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (SmtpException refused) when (IsForGood((int)refused.StatusCode))
        {
            throw new MailRefusedException($"The server refused it for good: {refused.Message}", refused);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("The server did not take it in time.", late);
        }
    }

    // A server that wants another password or encryption says so with 530 to 538: that is put right here, not at the recipient's.
    private static bool IsForGood(int status) => status is >= 500 and not (>= 530 and <= 538);
}

/// <summary>Which server sends mail, and as whom.</summary>
/// <param name="Host">The server.</param>
/// <param name="From">The sender's address.</param>
/// <param name="Port">Its port.</param>
/// <param name="Tls">Whether to encrypt, by STARTTLS; nothing is sent to a server that cannot or that nobody vouches for.</param>
/// <param name="UserName">The account, or null for none.</param>
/// <param name="Password">Its password.</param>
public sealed record SmtpSettings(string Host, string From, int Port = 587, bool Tls = true, string? UserName = null, string? Password = null);

using System.Net;
using System.Net.Mail;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>Sends mail through a server.</summary>
public sealed class SmtpMail(SmtpSettings settings) : IMailSender
{
    /// <inheritdoc/>
    public async Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using var message = MailMessages.Of(mail, settings.From);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.UserName is { } user)
            client.Credentials = new NetworkCredential(user, settings.Password);
        try
        {
            await client.SendMailAsync(message, cancellation);
        }
        catch (SmtpFailedRecipientException refused) when (refused.StatusCode is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed)
        {
            throw new MailRefusedException($"The server does not take mail for the recipient: {refused.StatusCode}.", refused);
        }
    }
}

/// <summary>Which server sends mail, and as whom.</summary>
/// <param name="Host">The server.</param>
/// <param name="From">The sender's address.</param>
/// <param name="Port">Its port.</param>
/// <param name="Tls">Whether to encrypt.</param>
/// <param name="UserName">The account, or null for none.</param>
/// <param name="Password">Its password.</param>
public sealed record SmtpSettings(string Host, string From, int Port = 587, bool Tls = true, string? UserName = null, string? Password = null);

using System.Net.Mail;
using System.Text;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>Mail in the form that a mail client sends.</summary>
internal static class MailMessages
{
    /// <exception cref="MailRefusedException">The recipient is no address.</exception>
    public static MailMessage Of(Mail mail, string from)
    {
        if (!MailAddress.TryCreate(mail.Recipient, out var recipient))
            throw new MailRefusedException("The recipient is not an e-mail address.");
        var message = new MailMessage(new MailAddress(from), recipient)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.Id}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}

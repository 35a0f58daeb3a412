using System.Net.Mail;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>Leaves mail as <c>.eml</c> files in a folder, for another program to send or a person to look at. A file is whole when it has its name.</summary>
public sealed class FolderMail(string folder, string from = "policyforge@localhost.localdomain") : IMailSender
{
    /// <inheritdoc/>
    public async Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using var message = MailMessages.Of(mail, from);
        var writing = Directory.CreateDirectory(Path.Combine(Path.GetFullPath(folder), $".{Guid.NewGuid():N}"));
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = writing.FullName };
            await client.SendMailAsync(message, cancellation);
            // The same mail has the same name, so that one that is sent again is still one.
            File.Move(writing.EnumerateFiles().Single().FullName, Path.Combine(folder, $"{mail.Id}.eml"), overwrite: true);
        }
        finally
        {
            writing.Delete(recursive: true);
        }
    }
}

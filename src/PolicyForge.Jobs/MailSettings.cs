using Microsoft.Extensions.Configuration;
using PolicyForge.Core.Record.Messaging;

namespace PolicyForge.Jobs;

/// <summary>How mail leaves: through the server <c>Mail:Host</c> or, without one, as files in <c>Mail:Folder</c>.</summary>
internal static class MailSettings
{
    private const string UsualFolder = "mail";

    public static IMailSender Sender(IConfigurationSection mail)
    {
        if (mail["Host"] is null)
            return new FolderMail(mail["Folder"] ?? UsualFolder);
        return new SmtpMail(mail.Get<SmtpSettings>() ?? throw new InvalidOperationException("Mail:Host needs Mail:From beside it, the address that mail is sent from."));
    }
}

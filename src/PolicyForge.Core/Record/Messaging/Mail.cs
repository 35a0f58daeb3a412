using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>Mail in the outbox.</summary>
/// <param name="OrganisationId">Whose it is.</param>
/// <param name="Topic">What it is about; nobody gets two of one topic.</param>
/// <param name="Recipient">The address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="Tries">How often it was tried to send.</param>
public sealed record Mail(string OrganisationId, string Topic, string Recipient, string Subject, string Body, DateTimeOffset CreatedAt, int Tries)
{
    /// <summary>How often sending is tried before it is given up.</summary>
    public const int MostTries = 12;

    /// <summary>The same whenever it is sent, so that a mailbox that gets it twice can tell.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{OrganisationId}\n{Topic}\n{Recipient}")))[..32];
}

/// <summary>Sends mail.</summary>
public interface IMailSender
{
    /// <summary>Sends one mail.</summary>
    /// <exception cref="MailRefusedException">It will never be taken, however often it is tried.</exception>
    Task SendAsync(Mail mail, CancellationToken cancellation);
}

/// <summary>Mail that will not be taken, however often it is tried.</summary>
public sealed class MailRefusedException(string message, Exception? cause = null) : Exception(message, cause);

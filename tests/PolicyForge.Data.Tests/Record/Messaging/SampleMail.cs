using Dapper;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Messaging;

/// <summary>Members and mail of a sample.</summary>
internal static class SampleMail
{
    /// <summary>Makes a person a member.</summary>
    public static Task JoinAsync(this SampleFixture sample, string organisation, string email, string role) => sample.ActAsync(
        organisation,
        "operator",
        """
        INSERT INTO memberships (organisation_id, person_id, role, since)
        SELECT @Organisation, person_with(@Email, @Email, gen_random_uuid(), now()), @Role, now()
        """,
        new { Organisation = organisation, Email = email, Role = role });

    /// <summary>All that stands in the outbox of everybody.</summary>
    public static async Task<IReadOnlyList<OutboxRow>> OutboxAsync(this SampleFixture sample)
    {
        await using var connection = await sample.SuperuserAsync();
        return (await connection.QueryAsync<OutboxRow>("SELECT organisation_id, topic, recipient, subject, body, tries, last_error, sent_at IS NOT NULL AS sent FROM outbox ORDER BY topic, recipient")).AsList();
    }

    internal sealed record OutboxRow(string OrganisationId, string Topic, string Recipient, string Subject, string Body, int Tries, string? LastError, bool Sent);
}

/// <summary>Keeps what it is given to send, and fails when told to.</summary>
internal sealed class KeptMail : IMailSender
{
    private readonly List<Mail> _sent = [];

    public IReadOnlyList<Mail> Sent => _sent;

    public Func<Mail, Exception?> Fault { get; set; } = _ => null;

    public async Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        await Task.Delay(5, cancellation);
        if (Fault(mail) is { } fault)
            throw fault;
        lock (_sent)
            _sent.Add(mail);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>Notices and mail waiting to be sent.</summary>
internal sealed partial class MessageStore(Session session) : IMessageStore
{
    public Task<IReadOnlyList<Notice>> NoticesAsync(string organisation, bool unread, NoticePlace? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<Notice>(
            """
            SELECT
                n.organisation_id,
                n.notice_id,
                n.kind,
                n.policy_id,
                n.detail,
                n.created_at,
                n.read_at
            FROM notices n
            WHERE n.organisation_id = @Organisation
              AND (NOT @Unread OR n.read_at IS NULL)
              AND (@AfterId::uuid IS NULL
                OR n.created_at < @AfterAt
                OR (n.created_at = @AfterAt AND n.notice_id > @AfterId))
            ORDER BY n.created_at DESC, n.notice_id
            LIMIT @Limit
            """,
            new { Organisation = organisation, Unread = unread, AfterAt = after?.CreatedAt, AfterId = after?.NoticeId, Limit = limit });

    public Task NotifyAsync(IReadOnlyCollection<Notice> notices, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO notices (organisation_id, notice_id, kind, policy_id, detail, created_at)
        SELECT
            n.organisation_id,
            n.notice_id,
            n.kind,
            n.policy_id,
            n.detail,
            n.created_at
        FROM jsonb_to_recordset(@Notices) AS n (organisation_id text, notice_id uuid, kind text, policy_id text, detail jsonb, created_at timestamptz)
        """,
        new { Notices = new JsonArray([.. notices.Select(Row)]) });

    public async Task<bool> MarkReadAsync(string organisation, Guid notice, DateTimeOffset now, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            UPDATE notices
            SET read_at = coalesce(read_at, @Now)
            WHERE organisation_id = @Organisation
              AND notice_id = @Notice
            """,
            new { Organisation = organisation, Notice = notice, Now = now }) == 1;

    public Task<IReadOnlyList<string>> KeepersAsync(string organisation, CancellationToken cancellation) =>
        session.ListAsync<string>(
            """
            SELECT p.email
            FROM memberships m
            JOIN people p ON p.person_id = m.person_id
            WHERE m.organisation_id = @Organisation
              AND m.role IN ('owner', 'editor')
            ORDER BY p.email
            """,
            new { Organisation = organisation });

    // In the order of the key, so that two nodes that write the same mails never wait for each other in a circle.
    public Task<int> WriteAsync(IReadOnlyCollection<Mail> mails, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO outbox (organisation_id, topic, recipient, subject, body, created_at, next_try_at)
        SELECT
            m.organisation_id,
            m.topic,
            m.recipient,
            m.subject,
            m.body,
            m.created_at,
            m.created_at
        FROM jsonb_to_recordset(@Mails) AS m (organisation_id text, topic text, recipient text, subject text, body text, created_at timestamptz)
        ORDER BY m.organisation_id, m.topic, m.recipient
        ON CONFLICT DO NOTHING
        """,
        new { Mails = new JsonArray([.. mails.Select(Row)]) });

    public Task<Mail?> TakeWaitingAsync(string organisation, DateTimeOffset now, CancellationToken cancellation) =>
        session.FindAsync<Mail>(
            """
            SELECT
                m.organisation_id,
                m.topic,
                m.recipient,
                m.subject,
                m.body,
                m.created_at,
                m.tries
            FROM outbox m
            WHERE m.organisation_id = @Organisation
              AND m.sent_at IS NULL
              AND m.next_try_at <= @Now
            ORDER BY m.next_try_at, m.topic, m.recipient
            LIMIT 1
            FOR UPDATE SKIP LOCKED
            """,
            new { Organisation = organisation, Now = now });

    // Mail about an account holds a secret, which nobody needs here once it is on its way.
    public Task NoteSentAsync(Mail mail, DateTimeOffset now, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE outbox
        SET sent_at = @Now, tries = tries + 1, last_error = NULL, body = CASE WHEN topic LIKE 'account/%' THEN '' ELSE body END
        WHERE organisation_id = @OrganisationId
          AND topic = @Topic
          AND recipient = @Recipient
        """,
        new { mail.OrganisationId, mail.Topic, mail.Recipient, Now = now });

    public Task PostponeAsync(Mail mail, int tries, DateTimeOffset next, string error, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE outbox
        SET tries = @Tries, last_error = @Error, next_try_at = CASE WHEN @Tries >= @MostTries THEN 'infinity' ELSE @Next END
        WHERE organisation_id = @OrganisationId
          AND topic = @Topic
          AND recipient = @Recipient
        """,
        new { mail.OrganisationId, mail.Topic, mail.Recipient, Tries = tries, Mail.MostTries, Next = next, Error = error });

    private static JsonNode Row<T>(T message) => JsonSerializer.SerializeToNode(message, Columns)!;

    private static readonly JsonSerializerOptions Columns = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}

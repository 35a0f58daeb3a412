using System.Text.Json.Nodes;
using Npgsql;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>Requests that their senders may send again, and what they were answered.</summary>
internal sealed class RepeatStore(Session session, Scope scope) : IRepeatStore
{
    public async Task<RepeatableRequest?> FindAsync(string sender, string key, CancellationToken cancellation)
    {
        var row = await session.FindAsync<Row>(
            """
            SELECT
                k.request_hash,
                k.status,
                k.headers,
                k.response
            FROM idempotency_keys k
            WHERE k.organisation_id = @Organisation
              AND k.caller = @Sender
              AND k.key = @Key
            """,
            new { Organisation = scope.Home, Sender = sender, Key = key });
        return row is null ? null : new(row.RequestHash, row.Status is { } status ? new(status, row.Headers!, row.Response!) : null);
    }

    public async Task AddAsync(string sender, string key, byte[] requestHash, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            await session.RunAsync(
                """
                INSERT INTO idempotency_keys (organisation_id, caller, key, request_hash, created_at)
                VALUES (@Organisation, @Sender, @Key, @RequestHash, @Now)
                """,
                new { Organisation = scope.Home, Sender = sender, Key = key, RequestHash = requestHash, Now = now });
        }
        catch (PostgresException twin) when (twin.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new RepeatedException();
        }
    }

    public Task AnswerAsync(string sender, string key, RepeatableAnswer answer, CancellationToken cancellation) =>
        session.RunAsync(
            """
            UPDATE idempotency_keys
            SET status = @Status,
                headers = @Headers,
                response = @Body
            WHERE organisation_id = @Organisation
              AND caller = @Sender
              AND key = @Key
            """,
            new { Organisation = scope.Home, Sender = sender, Key = key, answer.Status, answer.Headers, answer.Body });

    private sealed record Row(byte[] RequestHash, int? Status, JsonObject? Headers, byte[]? Response);
}

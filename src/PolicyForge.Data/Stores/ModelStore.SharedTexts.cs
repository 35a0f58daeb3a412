using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Data.Stores;

internal sealed partial class ModelStore
{
    public Task<IReadOnlyList<SharedTextSummary>> SharedTextsAsync(string publisher, CancellationToken cancellation) =>
        session.ListAsync<SharedTextSummary>(
            """
            SELECT
                s.name,
                length(s.body) AS length,
                s.revision
            FROM shared_texts s
            WHERE s.organisation_id = @Publisher
            ORDER BY s.name
            """,
            new { Publisher = publisher });

    public Task<SharedText?> SharedTextAsync(string publisher, string name, CancellationToken cancellation) =>
        session.FindAsync<SharedText>(
            """
            SELECT
                s.name,
                s.body,
                s.revision
            FROM shared_texts s
            WHERE s.organisation_id = @Publisher
              AND s.name = @Name
            """,
            new { Publisher = publisher, Name = name });

    public async Task<bool> AddSharedTextAsync(string publisher, string name, string body, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            INSERT INTO shared_texts (organisation_id, name, body)
            VALUES (@Publisher, @Name, @Body)
            ON CONFLICT DO NOTHING
            """,
            new { Publisher = publisher, Name = name, Body = body }) == 1;

    public async Task<bool> SaveSharedTextAsync(string publisher, string name, string body, long expected, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            UPDATE shared_texts
            SET body = @Body,
                revision = revision + 1
            WHERE organisation_id = @Publisher
              AND name = @Name
              AND revision = @Expected
            """,
            new { Publisher = publisher, Name = name, Body = body, Expected = expected }) == 1;

    public async Task<bool> RemoveSharedTextAsync(string publisher, string name, long expected, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            DELETE FROM shared_texts
            WHERE organisation_id = @Publisher
              AND name = @Name
              AND revision = @Expected
            """,
            new { Publisher = publisher, Name = name, Expected = expected }) == 1;
}

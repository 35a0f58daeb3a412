using System.Data;
using Npgsql;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;

namespace PolicyForge.Data;

/// <summary>The record in PostgreSQL. Every transaction has a scope, and row-level security holds it to that.</summary>
public sealed class PostgresRecord(NpgsqlDataSource database) : IRecord
{
    /// <inheritdoc/>
    public Task<IRecordTransaction> BeginAsync(Caller caller, string act, CancellationToken cancellation) =>
        BeginAsync(caller, act, IsolationLevel.ReadCommitted, cancellation);

    /// <inheritdoc/>
    public Task<IRecordTransaction> BeginSnapshotAsync(Caller caller, string act, CancellationToken cancellation) =>
        BeginAsync(caller, act, IsolationLevel.RepeatableRead, cancellation);

    private async Task<IRecordTransaction> BeginAsync(Caller caller, string act, IsolationLevel isolation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var session = await Session.OpenAsync(database, isolation, cancellation);
        try
        {
            return new PostgresTransaction(session, await EnterAsync(session, caller, act));
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<IRecordTransaction> BeginNewAsync(Caller caller, string act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var session = await Session.OpenAsync(database, IsolationLevel.ReadCommitted, cancellation);
        try
        {
            await session.RunAsync("SELECT enter_new_scope(@Home, @Person, @Actor, @Door, @Act, @Request)", Entry(caller, act));
            var home = new HashSet<string> { caller.Home };
            return new PostgresTransaction(session, new Scope(caller.Home, default, home, home));
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            await session.DisposeAsync();
            throw new RefusedException("id", $"There is an organisation '{caller.Home}' already. Choose another id.");
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private static object Entry(Caller caller, string act) => new { caller.Home, caller.Person, caller.Actor, caller.Door, Act = act, Request = Guid.CreateVersion7() };

    private static async Task<Scope> EnterAsync(Session session, Caller caller, string act)
    {
        var reach = await session.FindAsync<Reach>(
            """
            SELECT
                kind,
                acts_for,
                reads
            FROM enter_scope(@Home, @Person, @Actor, @Door, @Act, @Request)
            """,
            Entry(caller, act));
        return reach is null
            ? throw new NotThereException()
            : new Scope(caller.Home, Enum.Parse<OrganisationKind>(reach.Kind, ignoreCase: true), reach.ActsFor.ToHashSet(), reach.Reads.ToHashSet());
    }

    private sealed record Reach(string Kind, string[] ActsFor, string[] Reads);
}

using System.Data;
using Dapper;
using Npgsql;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Data;

/// <summary>People's accounts in PostgreSQL. What must be known before anybody is known, the gate of the database tells.</summary>
public sealed class PostgresAccounts(NpgsqlDataSource database) : IAccounts
{
    private static readonly HashSet<string> Nowhere = [];

    /// <inheritdoc/>
    public async Task<IRecordTransaction> BeginAsync(Guid person, string act, CancellationToken cancellation)
    {
        var session = await Session.OpenAsync(database, IsolationLevel.ReadCommitted, cancellation);
        try
        {
            await session.RunAsync("SELECT name_scope('', @Person, @Actor, 'web', @Act, @Request)", new { Person = person, Actor = person.ToString(), Act = act, Request = Guid.CreateVersion7() });
            return new PostgresTransaction(session, new Scope("", default, Nowhere, Nowhere));
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<bool> NobodyYetAsync(CancellationToken cancellation) => AskAsync<bool>("SELECT nobody_yet()", new { }, cancellation);

    /// <inheritdoc/>
    public Task<Guid?> PersonOfAsync(string email, CancellationToken cancellation) => AskAsync<Guid?>("SELECT person_of(@Email)", new { Email = email }, cancellation);

    /// <inheritdoc/>
    public async Task<FoundSession?> SessionOfAsync(byte[] secretHash, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = (await connection.QueryAsync<SessionRow>(new CommandDefinition(
            "SELECT * FROM session_of(@SecretHash, @Now, @Idle, @Longest)",
            new { SecretHash = secretHash, Now = now, SessionTimes.Idle, SessionTimes.Longest },
            cancellationToken: cancellation))).AsList();
        return rows is [var first, ..]
            ? new FoundSession(first.SessionId, first.PersonId, first.Email, first.Name, first.Stamp, first.HasPassword, first.HasCodes, first.ExpiresAt, [.. rows.Where(row => row.OrganisationId is not null).Select(Belonging)])
            : null;
    }

    /// <inheritdoc/>
    public async Task<Home?> HomeOfAsync(Guid person, string organisation, CancellationToken cancellation) =>
        await AskAsync<HomeRow>("SELECT organisation_id, role FROM home_of(@Person, @Organisation)", new { Person = person, Organisation = organisation }, cancellation) is { } home
            ? new Home(home.OrganisationId, Enum.Parse<Role>(home.Role, ignoreCase: true))
            : null;

    /// <inheritdoc/>
    public Task<WaitingSession?> WaitingSessionOfAsync(byte[] secretHash, DateTimeOffset now, CancellationToken cancellation) =>
        AskAsync<WaitingSession>("SELECT session_id AS session, person_id AS person FROM waiting_session_of(@SecretHash, @Now)", new { SecretHash = secretHash, Now = now }, cancellation);

    /// <inheritdoc/>
    public Task<Guid?> PersonOfLoginAsync(string provider, string subject, CancellationToken cancellation) =>
        AskAsync<Guid?>("SELECT person_of_login(@Provider, @Subject)", new { Provider = provider, Subject = subject }, cancellation);

    /// <inheritdoc/>
    public Task<bool> IsInvitedAsync(string email, DateTimeOffset now, CancellationToken cancellation) =>
        AskAsync<bool>("SELECT is_invited(@Email, @Now)", new { Email = email, Now = now }, cancellation);

    /// <inheritdoc/>
    public Task<InvitationView?> InvitationOfAsync(InvitationLink link, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(link);
        return AskAsync<InvitationView>(
            """
            SELECT
                organisation_name,
                email,
                role,
                invited_by,
                expires_at,
                person_id AS person,
                can_sign_in
            FROM invitation_of(@Organisation, @Id, @SecretHash, @Now)
            """,
            new { link.Organisation, link.Id, SecretHash = link.SecretHash(), Now = now },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<Guid?> ResetOfAsync(byte[] secretHash, DateTimeOffset now, CancellationToken cancellation) =>
        AskAsync<Guid?>("SELECT reset_of(@SecretHash, @Now)", new { SecretHash = secretHash, Now = now }, cancellation);

    /// <inheritdoc/>
    public Task<Guid?> EmailChangeOfAsync(byte[] secretHash, DateTimeOffset now, CancellationToken cancellation) =>
        AskAsync<Guid?>("SELECT email_change_of(@SecretHash, @Now)", new { SecretHash = secretHash, Now = now }, cancellation);

    private static Belonging Belonging(SessionRow row) =>
        new(row.OrganisationId!, row.OrganisationName!, Enum.Parse<OrganisationKind>(row.OrganisationKind!, ignoreCase: true), Enum.Parse<Role>(row.Role!, ignoreCase: true));

    private async Task<T?> AskAsync<T>(string sql, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<T?>(new CommandDefinition(sql, parameters, cancellationToken: cancellation));
    }

    private sealed record SessionRow(
        Guid SessionId,
        Guid PersonId,
        string Email,
        string Name,
        Guid Stamp,
        bool HasPassword,
        bool HasCodes,
        DateTimeOffset ExpiresAt,
        string? OrganisationId,
        string? OrganisationName,
        string? OrganisationKind,
        string? Role);

    private sealed record HomeRow(string OrganisationId, string Role);
}

using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>Who was asked to become a member.</summary>
internal sealed class InvitationStore(Session session) : IInvitationStore
{
    public Task<bool> IsMemberAsync(string organisation, string email, CancellationToken cancellation) => session.FindAsync<bool>(
        """
        SELECT EXISTS
        (
            SELECT
            FROM memberships m
            JOIN people p USING (person_id)
            WHERE m.organisation_id = @Organisation
              AND lower(p.email) = lower(@Email)
        )
        """,
        new { Organisation = organisation, Email = email });

    public Task AddAsync(string organisation, Invitation invitation, byte[] secretHash, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE invitations
        SET withdrawn_at = @CreatedAt
        WHERE organisation_id = @Organisation
          AND lower(email) = lower(@Email)
          AND accepted_at IS NULL
          AND withdrawn_at IS NULL;

        INSERT INTO invitations (organisation_id, invitation_id, email, role, secret_hash, invited_by, created_at, expires_at)
        VALUES (@Organisation, @Id, @Email, @Role, @SecretHash, @InvitedBy, @CreatedAt, @ExpiresAt);
        """,
        new { Organisation = organisation, invitation.Id, invitation.Email, Role = Word(invitation.Role), SecretHash = secretHash, invitation.InvitedBy, invitation.CreatedAt, invitation.ExpiresAt });

    public Task<IReadOnlyList<Invitation>> ListAsync(string organisation, Guid? after, int limit, CancellationToken cancellation) => session.ListAsync<Invitation>(
        """
        SELECT
            i.invitation_id AS id,
            i.email,
            i.role,
            i.invited_by,
            i.created_at,
            i.expires_at
        FROM invitations i
        WHERE i.organisation_id = @Organisation
          AND i.accepted_at IS NULL
          AND i.withdrawn_at IS NULL
          AND (@After::uuid IS NULL OR i.invitation_id > @After)
        ORDER BY i.invitation_id
        LIMIT @Limit
        """,
        new { Organisation = organisation, After = after, Limit = limit });

    public async Task<bool> WithdrawAsync(string organisation, Guid invitation, DateTimeOffset now, CancellationToken cancellation) => await session.RunAsync(
        """
        UPDATE invitations
        SET withdrawn_at = @Now
        WHERE organisation_id = @Organisation
          AND invitation_id = @Invitation
          AND accepted_at IS NULL
          AND withdrawn_at IS NULL
        """,
        new { Organisation = organisation, Invitation = invitation, Now = now }) == 1;

    public async Task<Role?> AcceptAsync(InvitationLink link, Guid person, DateTimeOffset now, CancellationToken cancellation) => await session.FindAsync<string>(
        """
        UPDATE invitations
        SET accepted_at = @Now,
            accepted_by = @Person
        WHERE organisation_id = @Organisation
          AND invitation_id = @Id
          AND secret_hash = @SecretHash
          AND accepted_at IS NULL
          AND withdrawn_at IS NULL
          AND expires_at > @Now
        RETURNING role
        """,
        new { link.Organisation, link.Id, SecretHash = link.SecretHash(), Person = person, Now = now }) is { } role ? Enum.Parse<Role>(role, ignoreCase: true) : null;

    private static string Word(Role role) => role.ToString().ToLowerInvariant();
}

namespace PolicyForge.Core.Record.Accounts;

/// <summary>Makes invitations. Whether an address is known elsewhere makes no difference.</summary>
internal static class Inviter
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <exception cref="RefusedException">Something is wrong, or they are a member already.</exception>
    public static async Task<(Invitation Invitation, InvitationLink Link)> InviteAsync(IRecordTransaction record, string actor, NewInvitation wanted, DateTimeOffset now, CancellationToken cancellation)
    {
        PersonRules.Require([.. PersonRules.OfEmail(wanted.Email), .. OfRole(wanted.Role)]);
        if (await record.Invitations.IsMemberAsync(wanted.Organisation, wanted.Email, cancellation))
            throw new RefusedException("email", $"{wanted.Email} is a member already. Change their role instead.");
        var link = InvitationLink.New(wanted.Organisation);
        var invitation = new Invitation(link.Id, wanted.Email, wanted.Role, actor, now, now + Lasts);
        await record.Invitations.AddAsync(wanted.Organisation, invitation, link.SecretHash(), cancellation);
        return (invitation, link);
    }

    private static IEnumerable<Problem> OfRole(Role role)
    {
        if (!Enum.IsDefined(role))
            yield return new Problem("role", "Choose a role: owner, editor, approver or reader.");
    }
}

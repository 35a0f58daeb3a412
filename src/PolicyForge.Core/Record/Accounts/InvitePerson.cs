using PolicyForge.Core.Record.Messaging;

namespace PolicyForge.Core.Record.Accounts;

/// <summary>Somebody to be invited.</summary>
/// <param name="Organisation">By which organisation.</param>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Role">What they shall be.</param>
public sealed record NewInvitation(string Organisation, string Email, Role Role);

/// <summary>Invites somebody to become a member, by mail: only who reads that mail gets the link.</summary>
public sealed class InvitePerson(UseCases useCases, SiteAddress site, TimeProvider clock)
{
    /// <summary>Invites them. An earlier invitation to the same address is void.</summary>
    /// <exception cref="RefusedException">Something is wrong, or they are a member already.</exception>
    public Task<Invitation> RunAsync(Caller caller, NewInvitation wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return useCases.ChangeAsync(caller, wanted.Organisation, Privilege.Manage, "invite person", record => InviteAsync(record, caller, wanted with { Email = wanted.Email.Trim() }, cancellation), cancellation);
    }

    private async Task<Invitation> InviteAsync(IRecordTransaction record, Caller caller, NewInvitation wanted, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (invitation, link) = await Inviter.InviteAsync(record, caller.Actor, wanted, now, cancellation);
        var organisation = (await record.Organisations.ProfilesAsync([wanted.Organisation], cancellation))[wanted.Organisation];
        var mail = AccountMails.Invitation(organisation.Name, wanted.Role, site.Invitation(link));
        await record.Messages.WriteAsync([new Mail(wanted.Organisation, $"account/{mail.Kind}/{invitation.Id}", wanted.Email, mail.Subject, mail.Body, now, 0)], cancellation);
        return invitation;
    }
}

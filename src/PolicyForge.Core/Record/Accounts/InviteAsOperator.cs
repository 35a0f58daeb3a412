namespace PolicyForge.Core.Record.Accounts;

/// <summary>Invites somebody from the command line, so that an organisation has its first owner. No mail is sent.</summary>
public sealed class InviteAsOperator(UseCases useCases, SiteAddress site, TimeProvider clock)
{
    /// <summary>The link for them, which is told this once.</summary>
    /// <exception cref="RefusedException">Something is wrong, or they are a member already.</exception>
    /// <exception cref="NotThereException">There is no such organisation.</exception>
    public Task<Uri> RunAsync(NewInvitation wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var caller = Caller.Operator(wanted.Organisation);
        return useCases.ChangeAsync(caller, wanted.Organisation, Privilege.Manage, "invite person", async record =>
            site.Invitation((await Inviter.InviteAsync(record, caller.Actor, wanted with { Email = wanted.Email.Trim() }, clock.GetUtcNow(), cancellation)).Link), cancellation);
    }
}

namespace PolicyForge.Core.Record.Accounts;

/// <summary>Makes somebody who is signed in a member of an organisation that invited them.</summary>
public sealed class AcceptInvitation(UseCases useCases, IAccounts accounts, TimeProvider clock)
{
    /// <summary>Makes them a member, and gives the organisation's id.</summary>
    /// <exception cref="NotThereException">The link is wrong, used, withdrawn or expired.</exception>
    /// <exception cref="RefusedException">It was sent to somebody else.</exception>
    public async Task<string> RunAsync(FoundSession session, string? link, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var parsed = InvitationLink.Parse(link) ?? throw new NotThereException();
        var now = clock.GetUtcNow();
        var invitation = await accounts.InvitationOfAsync(parsed, now, cancellation) ?? throw new NotThereException();
        if (invitation.Person != session.Person)
            throw new RefusedException("", $"This invitation was sent to {invitation.Email}, and you are signed in as {session.Email}. Sign in with that address, or ask for an invitation to this one.");
        return await useCases.ChangeAsync(Joining.As(session.Person, parsed), parsed.Organisation, Privilege.Manage, Joining.Act, async record =>
        {
            await Joining.JoinAsync(record, session.Person, parsed, now, cancellation);
            return parsed.Organisation;
        }, cancellation);
    }
}

namespace PolicyForge.Core.Record.Accounts;

/// <summary>
/// Tells as whom somebody who is signed in acts on an organisation: as its member, else from a trust of theirs that acts for
/// it, else from a council of theirs that reads it.
/// </summary>
public sealed class FindCaller(IAccounts accounts)
{
    /// <summary>The caller; null when the organisation is none of theirs, or there is none.</summary>
    public async Task<Caller?> RunAsync(FoundSession session, string organisation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.CallerIn(organisation) is { } member)
            return member;
        return await accounts.HomeOfAsync(session.Person, organisation, cancellation) is { } home ? Caller.Member(session.Person, home.Organisation, home.Role) : null;
    }
}

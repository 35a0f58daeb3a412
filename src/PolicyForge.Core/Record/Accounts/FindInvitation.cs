namespace PolicyForge.Core.Record.Accounts;

/// <summary>Shows an invitation to whoever has its link.</summary>
public sealed class FindInvitation(IAccounts accounts, TimeProvider clock)
{
    /// <summary>The invitation; null when the link is wrong, used, withdrawn or expired: nobody is told which.</summary>
    public async Task<InvitationView?> RunAsync(string? link, CancellationToken cancellation) =>
        InvitationLink.Parse(link) is { } parsed ? await accounts.InvitationOfAsync(parsed, clock.GetUtcNow(), cancellation) : null;
}

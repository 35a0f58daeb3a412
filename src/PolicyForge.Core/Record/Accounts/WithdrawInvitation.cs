namespace PolicyForge.Core.Record.Accounts;

/// <summary>Withdraws an invitation that was not accepted yet.</summary>
public sealed class WithdrawInvitation(UseCases useCases, TimeProvider clock)
{
    /// <summary>Withdraws it; its link is void.</summary>
    /// <exception cref="NotThereException">There is no such invitation that waits.</exception>
    public Task<bool> RunAsync(Caller caller, string organisation, Guid invitation, CancellationToken cancellation) => useCases.ChangeAsync(
        caller,
        organisation,
        Privilege.Manage,
        "withdraw invitation",
        async record => await record.Invitations.WithdrawAsync(organisation, invitation, clock.GetUtcNow(), cancellation) ? true : throw new NotThereException(),
        cancellation);
}

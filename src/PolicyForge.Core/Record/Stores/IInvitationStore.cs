using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Core.Record.Stores;

/// <summary>Who was asked to become a member of an organisation.</summary>
public interface IInvitationStore
{
    /// <summary>Whether somebody with an e-mail address is a member.</summary>
    Task<bool> IsMemberAsync(string organisation, string email, CancellationToken cancellation);

    /// <summary>Adds an invitation, in the place of an earlier one to the same address.</summary>
    Task AddAsync(string organisation, Invitation invitation, byte[] secretHash, CancellationToken cancellation);

    /// <summary>The invitations that can still be accepted or have expired unaccepted, by id.</summary>
    Task<IReadOnlyList<Invitation>> ListAsync(string organisation, Guid? after, int limit, CancellationToken cancellation);

    /// <summary>Withdraws an invitation; false when there is none that waits.</summary>
    Task<bool> WithdrawAsync(string organisation, Guid invitation, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Uses an invitation up: the role that it gives, or null when it is no good any more.</summary>
    Task<Role?> AcceptAsync(InvitationLink link, Guid person, DateTimeOffset now, CancellationToken cancellation);
}

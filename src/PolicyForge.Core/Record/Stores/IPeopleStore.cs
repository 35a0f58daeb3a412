using PolicyForge.Core.Record.People;

namespace PolicyForge.Core.Record.Stores;

/// <summary>Members of organisations, and keys of the API.</summary>
public interface IPeopleStore
{
    /// <summary>The role of a person in any organisation, or null.</summary>
    Task<Role?> RoleAsync(Guid person, string organisation, CancellationToken cancellation);

    /// <summary>The person with an e-mail address; made when there is none.</summary>
    Task<Guid> PersonAsync(string email, string name, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>A member, or null; nobody else changes the members of the organisation until the transaction ends.</summary>
    Task<Member?> FindMemberAsync(string organisation, Guid person, CancellationToken cancellation);

    /// <summary>How many owners an organisation has.</summary>
    Task<int> OwnersAsync(string organisation, CancellationToken cancellation);

    /// <summary>The members of an organisation, by e-mail address.</summary>
    /// <param name="organisation">Whose members.</param>
    /// <param name="after">The address after which to start, or null.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<Member>> MembersAsync(string organisation, string? after, int limit, CancellationToken cancellation);

    /// <summary>Adds a member; false when the person is one already.</summary>
    Task<bool> AddMemberAsync(string organisation, Guid person, Role role, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Changes a member's role.</summary>
    Task ChangeRoleAsync(string organisation, Guid person, Role role, CancellationToken cancellation);

    /// <summary>Removes a member.</summary>
    Task RemoveMemberAsync(string organisation, Guid person, CancellationToken cancellation);

    /// <summary>Adds a key.</summary>
    Task AddKeyAsync(string organisation, ApiKey key, byte[] secretHash, CancellationToken cancellation);

    /// <summary>Revokes a key from now on; false when there is none.</summary>
    Task<bool> RevokeKeyAsync(string organisation, string key, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The keys of an organisation, by id.</summary>
    /// <param name="organisation">Whose keys.</param>
    /// <param name="after">The id after which to start, or null.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<ApiKey>> KeysAsync(string organisation, string? after, int limit, CancellationToken cancellation);
}

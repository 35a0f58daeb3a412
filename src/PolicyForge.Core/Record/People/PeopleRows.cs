namespace PolicyForge.Core.Record.People;

/// <summary>A person in an organisation.</summary>
/// <param name="Person">The person.</param>
/// <param name="Email">Where they are reached.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Role">What they are here.</param>
/// <param name="Since">Since when.</param>
/// <param name="Revision">Counts the changes of their role.</param>
public sealed record Member(Guid Person, string Email, string Name, Role Role, DateTimeOffset Since, long Revision);

/// <summary>A key of the API, without its secret.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it allows.</param>
/// <param name="CreatedBy">The actor who made it.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
/// <param name="RevokedAt">When it was revoked, or null.</param>
public sealed record ApiKey(string Id, string Name, IReadOnlyList<Privilege> Scopes, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt);

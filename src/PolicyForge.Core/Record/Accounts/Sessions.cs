using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Accounts;

/// <summary>A session to be kept.</summary>
/// <param name="Session">Its id.</param>
/// <param name="Person">Who is signed in.</param>
/// <param name="SecretHash">The hash of what the browser holds.</param>
/// <param name="AwaitsCode">Whether a code is still to come.</param>
/// <param name="From">From where they signed in.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
public sealed record NewSession(Guid Session, Guid Person, byte[] SecretHash, bool AwaitsCode, Visitor From, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

/// <summary>Somebody who is signed in.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="Person">The person.</param>
/// <param name="Email">Where they are reached.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Stamp">Changes with whatever they sign in with.</param>
/// <param name="HasPassword">Whether they sign in with a password.</param>
/// <param name="HasCodes">Whether they are asked for a code.</param>
/// <param name="ExpiresAt">When they are signed out unless they do something.</param>
/// <param name="Homes">The organisations that they belong to, by name.</param>
public sealed record FoundSession(
    Guid Session,
    Guid Person,
    string Email,
    string Name,
    Guid Stamp,
    bool HasPassword,
    bool HasCodes,
    DateTimeOffset ExpiresAt,
    IReadOnlyList<Belonging> Homes)
{
    /// <summary>The person as they act in an organisation that they belong to; null when they do not.</summary>
    public Caller? CallerIn(string organisation) =>
        Homes.FirstOrDefault(home => home.Organisation == organisation) is { } found ? Caller.Member(Person, organisation, found.Role) : null;
}

/// <summary>A session in the list of a person's sessions.</summary>
/// <param name="Session">Its id.</param>
/// <param name="Agent">What the browser said of itself.</param>
/// <param name="Address">The network address.</param>
/// <param name="CreatedAt">When they signed in.</param>
/// <param name="LastSeenAt">When they were last seen, to the minute.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
public sealed record SessionView(Guid Session, string Agent, string Address, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt);

/// <summary>A session that waits for a code.</summary>
/// <param name="Session">Its id.</param>
/// <param name="Person">Whose it is.</param>
public sealed record WaitingSession(Guid Session, Guid Person);

/// <summary>An organisation that somebody belongs to.</summary>
/// <param name="Organisation">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Role">What they are there.</param>
public sealed record Belonging(string Organisation, string Name, OrganisationKind Kind, Role Role);

/// <summary>From where somebody acts.</summary>
/// <param name="Organisation">The organisation that they belong to.</param>
/// <param name="Role">What they are there.</param>
public sealed record Home(string Organisation, Role Role);

/// <summary>How long sessions last.</summary>
public static class SessionTimes
{
    /// <summary>Somebody who does nothing for so long is signed out.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromHours(1);

    /// <summary>So long after signing in everybody is signed out.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(12);

    /// <summary>So long one may take to enter a code.</summary>
    public static TimeSpan Code { get; } = TimeSpan.FromMinutes(10);
}

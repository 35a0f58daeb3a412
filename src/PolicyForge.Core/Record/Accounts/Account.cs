namespace PolicyForge.Core.Record.Accounts;

/// <summary>How a person signs in.</summary>
/// <param name="Person">The person.</param>
/// <param name="Email">Where they are reached.</param>
/// <param name="Name">What they are called.</param>
/// <param name="PasswordHash">What is kept of their password, or null when they have none.</param>
/// <param name="Failures">How often in a row signing in failed.</param>
/// <param name="LockedUntil">Until when signing in is refused, or null.</param>
/// <param name="CodesSecret">What their one-time codes are made of, as <see cref="ICodeSecrets"/> keeps it; or null.</param>
/// <param name="CodesSince">Since when a code is asked for, or null while that is being set up.</param>
/// <param name="CodesStep">The time step of the last code that was taken, or null.</param>
public sealed record Account(
    Guid Person,
    string Email,
    string Name,
    string? PasswordHash,
    int Failures,
    DateTimeOffset? LockedUntil,
    byte[]? CodesSecret,
    DateTimeOffset? CodesSince,
    long? CodesStep)
{
    /// <summary>Whether signing in is refused now.</summary>
    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    /// <summary>Without the secrets, so that no log can hold them.</summary>
    public override string ToString() => $"account of {Person}";
}

namespace PolicyForge.Core.Record.Accounts;

/// <summary>
/// Keeps what one-time codes are made of so that whoever reads the database, and nothing else, cannot make any. Unlike a
/// password it must be had back: each code is worked out from it (RFC 6238).
/// </summary>
public interface ICodeSecrets
{
    /// <summary>What is kept of a person's secret.</summary>
    byte[] Protect(Guid person, byte[] secret);

    /// <summary>A person's secret, or null when what was kept is another's or the key to it is lost.</summary>
    byte[]? Unprotect(Guid person, byte[] kept);
}

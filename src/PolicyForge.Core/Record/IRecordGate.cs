namespace PolicyForge.Core.Record;

/// <summary>Tells who comes in, before anybody's scope is known.</summary>
public interface IRecordGate
{
    /// <summary>What a key opens; null when there is none, or it is revoked or expired.</summary>
    /// <param name="organisation">Whose key it is.</param>
    /// <param name="key">The key's id.</param>
    /// <param name="secretHash">The SHA-256 of its secret.</param>
    /// <param name="now">The time it is shown.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<string>?> KeyScopesAsync(string organisation, string key, byte[] secretHash, DateTimeOffset now, CancellationToken cancellation);
}

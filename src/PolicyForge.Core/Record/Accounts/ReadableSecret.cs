using System.Security.Cryptography;

namespace PolicyForge.Core.Record.Accounts;

/// <summary>Secrets that people type from a screen or from paper.</summary>
internal static class ReadableSecret
{
    // Without those that look like others.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A new one, which nobody has had and nobody can guess.</summary>
    public static string New(int groups, int length) => string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Letters, length)));

    /// <summary>The same however it was typed.</summary>
    public static string Plain(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}

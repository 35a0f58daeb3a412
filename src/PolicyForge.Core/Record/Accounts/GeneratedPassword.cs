using System.Security.Cryptography;

namespace PolicyForge.Core.Record.Accounts;

/// <summary>Passwords for samples, easy to type from a screen.</summary>
internal static class GeneratedPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 5;

    /// <summary>A new one, which nobody has had and nobody can guess.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
}

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Data.Tests.Record.Accounts;

/// <summary>The hasher that the product has, with as few rounds as tests can do with.</summary>
internal sealed class QuickPasswords(int rounds = 100) : IPasswordHashing
{
    private readonly PasswordHasher<object> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));

    /// <summary>How often a password was compared.</summary>
    public int Compared { get; private set; }

    public string Hash(string password) => _hasher.HashPassword(this, password);

    public PasswordMatch Compare(string hash, string password)
    {
        Compared++;
        return _hasher.VerifyHashedPassword(this, hash, password) switch
        {
            PasswordVerificationResult.Success => PasswordMatch.Right,
            PasswordVerificationResult.SuccessRehashNeeded => PasswordMatch.RightInAnOldHash,
            _ => PasswordMatch.Wrong,
        };
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Web.Accounts;

/// <summary>Keeps passwords with ASP.NET Core Identity's hasher.</summary>
internal sealed class IdentityPasswords : IPasswordHashing
{
    // As many rounds of PBKDF2 with SHA-512 as the OWASP advises.
    private const int Rounds = 210_000;

    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    public string Hash(string password) => _hasher.HashPassword(Nobody, password);

    public PasswordMatch Compare(string hash, string password) => _hasher.VerifyHashedPassword(Nobody, hash, password) switch
    {
        PasswordVerificationResult.Success => PasswordMatch.Right,
        PasswordVerificationResult.SuccessRehashNeeded => PasswordMatch.RightInAnOldHash,
        _ => PasswordMatch.Wrong,
    };
}

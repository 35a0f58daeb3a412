using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Web.Accounts;

/// <summary>Keeps what one-time codes are made of with the keys that protect cookies, for each person by a key of their own.</summary>
internal sealed class ProtectedCodeSecrets(IDataProtectionProvider protection) : ICodeSecrets
{
    private const string Purpose = "one-time codes";

    public byte[] Protect(Guid person, byte[] secret) => Protector(person).Protect(secret);

    public byte[]? Unprotect(Guid person, byte[] kept)
    {
        try
        {
            return Protector(person).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(Guid person) => protection.CreateProtector(Purpose, person.ToString());
}

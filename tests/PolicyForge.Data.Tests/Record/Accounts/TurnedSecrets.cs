using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Data.Tests.Record.Accounts;

/// <summary>Turns each bit of a secret by the person's id: enough to tell what is kept from what it is kept of.</summary>
internal sealed class TurnedSecrets : ICodeSecrets
{
    public byte[] Protect(Guid person, byte[] secret) => Turn(person, secret);

    public byte[]? Unprotect(Guid person, byte[] kept) => Turn(person, kept);

    private static byte[] Turn(Guid person, byte[] bytes)
    {
        var key = person.ToByteArray();
        return [.. bytes.Select((each, place) => (byte)(each ^ key[place % key.Length]))];
    }
}

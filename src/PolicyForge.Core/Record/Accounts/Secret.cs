using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Core.Record.Accounts;

/// <summary>What a cookie or a link holds: told once, kept as a hash.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    /// <summary>A new one of 256 bits, in letters that an address may hold.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it; whatever somebody sends has a hash.</summary>
    public static byte[] Hash(string? secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? ""));
}

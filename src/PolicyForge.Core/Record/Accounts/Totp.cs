using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Core.Record.Accounts;

/// <summary>Codes that change each half minute, as RFC 6238 has them: six digits by SHA-1, which every app knows.</summary>
public static class Totp
{
    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const int Codes = 1_000_000;

    // A clock that is half a minute wrong is good enough.
    private const int Drift = 1;

    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The step of time that a moment is in.</summary>
    public static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The apps on people's phones know no other, and a hash of a secret needs no resistance to collisions.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % Codes).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step of a code that is good now and later than the last one that was used; null when it is not.</summary>
    public static long? Match(byte[] secret, string code, DateTimeOffset now, long? last)
    {
        ArgumentNullException.ThrowIfNull(code);
        var typed = Encoding.UTF8.GetBytes(string.Concat(code.Where(letter => !char.IsWhiteSpace(letter))));
        var current = Step(now);
        for (var step = current - Drift; step <= current + Drift; step++)
            if (step > (last ?? long.MinValue) && CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(Code(secret, step))))
                return step;
        return null;
    }

    /// <summary>A secret as people type it into an app.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            (buffer, bits) = ((buffer << 8 | value) & 0xfff, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Base32Letters[buffer >> (bits - 5) & 0x1f]);
        }
        if (bits > 0)
            text.Append(Base32Letters[buffer << (5 - bits) & 0x1f]);
        return text.ToString();
    }
}

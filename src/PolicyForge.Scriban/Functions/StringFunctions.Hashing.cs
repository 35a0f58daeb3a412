using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Scriban;

/// <summary>Hashes and base64, over the UTF-8 bytes of a string; null counts as "".</summary>
internal static partial class StringFunctions
{
    private const string NotForSecurity = "The language has this function; templates use it to tell texts apart.";

    public static string? Base64Decode(string? text)
    {
        try
        {
            return text is null ? null : Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            throw new BadArgumentException(nameof(text), "The text is not base64.");
        }
    }

    public static string? Base64Encode(TemplateContext context, SourceSpan span, string? text) =>
        text is null ? null : Checked(context, span, Convert.ToBase64String(Bytes(text)));

    [SuppressMessage("Security", "CA5350", Justification = NotForSecurity)]
    public static string HmacSha1(TemplateContext context, SourceSpan span, string? text, string? secretKey) =>
        Hash(context, span, text, bytes => HMACSHA1.HashData(Bytes(secretKey), bytes));

    public static string HmacSha256(TemplateContext context, SourceSpan span, string? text, string? secretKey) =>
        Hash(context, span, text, bytes => HMACSHA256.HashData(Bytes(secretKey), bytes));

    public static string HmacSha512(TemplateContext context, SourceSpan span, string? text, string? secretKey) =>
        Hash(context, span, text, bytes => HMACSHA512.HashData(Bytes(secretKey), bytes));

    [SuppressMessage("Security", "CA5351", Justification = NotForSecurity)]
    public static string Md5(TemplateContext context, SourceSpan span, string? text) => Hash(context, span, text, MD5.HashData);

    [SuppressMessage("Security", "CA5350", Justification = NotForSecurity)]
    public static string Sha1(TemplateContext context, SourceSpan span, string? text) => Hash(context, span, text, SHA1.HashData);

    public static string Sha256(TemplateContext context, SourceSpan span, string? text) => Hash(context, span, text, SHA256.HashData);

    public static string Sha512(TemplateContext context, SourceSpan span, string? text) => Hash(context, span, text, SHA512.HashData);

    private static string Hash(TemplateContext context, SourceSpan span, string? text, Func<byte[], byte[]> hash)
    {
        context.Limits.ChargeText(span, text?.Length ?? 0);
        return Convert.ToHexStringLower(hash(Bytes(text)));
    }

    private static byte[] Bytes(string? text) => Encoding.UTF8.GetBytes(text ?? "");
}

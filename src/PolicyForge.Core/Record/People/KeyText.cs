using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Core.Record.People;

/// <summary>A key as its holder has it: <c>pf_ORGANISATION_ID_SECRET</c>.</summary>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Secret">Shown once and kept by nobody else.</param>
public sealed record KeyText(string Organisation, string Id, string Secret)
{
    private const int SecretBytes = 32;
    private const int IdBytes = 6;

    /// <summary>The hash that is kept of the secret.</summary>
    public byte[] SecretHash() => SHA256.HashData(Encoding.ASCII.GetBytes(Secret));

    /// <summary>A new key.</summary>
    public static KeyText New(string organisation) => new(
        organisation,
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Reads a key; null when the text is none.</summary>
    public static KeyText? Parse(string? text) =>
        text is { Length: < 300 } && text.Split('_', 4) is ["pf", { Length: > 0 } organisation, { Length: 2 * IdBytes } id, var secret] && IsSecret(secret)
            ? new KeyText(organisation, id, secret)
            : null;

    /// <summary>The text that is shown once.</summary>
    public string Show() => $"pf_{Organisation}_{Id}_{Secret}";

    /// <summary>Without the secret, so that no log can hold it.</summary>
    public override string ToString() => $"pf_{Organisation}_{Id}";

    private static bool IsSecret(string text) => Base64Url.IsValid(text, out var length) && length == SecretBytes;
}

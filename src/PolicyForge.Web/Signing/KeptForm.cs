using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace PolicyForge.Web.Signing;

/// <summary>A form that was sent when the session had ended.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">What was typed.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeptField> Fields);

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What was typed in it.</param>
public sealed record KeptField(string Name, string Value);

/// <summary>Keeps forms in the page where people sign in again, sealed so that only what they sent comes back.</summary>
public sealed class KeptForms(IDataProtectionProvider protection)
{
    /// <summary>The field of a form that is made anew for each session.</summary>
    public const string TokenField = "__RequestVerificationToken";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("PolicyForge.KeptForm").ToTimeLimitedDataProtector();

    /// <summary>The form, sealed.</summary>
    /// <param name="address">Where it was sent.</param>
    /// <param name="form">What was sent.</param>
    public string Keep(string address, IFormCollection form)
    {
        var fields = form.Where(field => field.Key != TokenField).SelectMany(field => field.Value, (field, value) => new KeptField(field.Key, value ?? ""));
        return _protector.Protect(JsonSerializer.Serialize(new KeptForm(address, [.. fields])), Lasts);
    }

    /// <summary>The form that was sealed; null when the seal is broken or old.</summary>
    public KeptForm? Open(string? kept)
    {
        if (string.IsNullOrEmpty(kept))
            return null;
        try
        {
            return JsonSerializer.Deserialize<KeptForm>(_protector.Unprotect(kept));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}

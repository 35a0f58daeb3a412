using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace PolicyForge.Web.Hosting;

/// <summary>Keys that protect cookies: shared by all nodes, and encrypted where there is a certificate.</summary>
internal static class KeyProtection
{
    private const string Certificate = "Protection:Certificate";
    private const string Password = "Protection:Password";

    /// <summary>Whether keys are encrypted before they are stored.</summary>
    public static bool EncryptsKeys(this IConfiguration settings) => !string.IsNullOrEmpty(settings[Certificate]);

    public static void AddKeyProtection(this WebApplicationBuilder builder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("policyforge");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, SharedKeys>();
        if (builder.Configuration.EncryptsKeys())
            protection.ProtectKeysWithCertificate(Load(builder.Configuration));
    }

    private static X509Certificate2 Load(ConfigurationManager settings)
    {
        var path = settings[Certificate]!;
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, settings[Password]);
        }
        catch (CryptographicException unreadable)
        {
            throw new SettingsException($"Protection__Certificate names '{path}', which cannot be opened with Protection__Password. Give the path of a PFX file and its password.", unreadable);
        }
    }
}

using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Npgsql;

namespace PolicyForge.Web.Hosting;

/// <summary>Keeps the keys that protect cookies in the database, so that each node reads what another wrote.</summary>
internal sealed class SharedKeys(NpgsqlDataSource database, IConfiguration settings) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.OpenConnection();
        var stored = connection.Query<string>("SELECT k.xml FROM data_protection_keys k ORDER BY k.name").Select(xml => XElement.Parse(xml));
        return [.. stored.Where(MayBeUsed)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.OpenConnection();
        connection.Execute(
            """
            INSERT INTO data_protection_keys (name, xml)
            VALUES (@Name, @Xml)
            """,
            new { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
    }

    // Where keys are encrypted, one that was not may have been read by others, and protects nothing.
    private bool MayBeUsed(XElement element) => !settings.EncryptsKeys() || !element.Descendants("masterKey").Any();
}

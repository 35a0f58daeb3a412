using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyForge.Data.Migrations;

/// <summary>One step of the schema: <c>0001_name.sql</c>.</summary>
internal sealed partial record MigrationScript(int Number, string Name, string Sql)
{
    private const string Folder = "Migrations/Scripts/";

    public string FileName => $"{Number:0000}_{Name}.sql";

    /// <summary>The same however a checkout ends its lines.</summary>
    public string Sha256 =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The scripts that the program carries, in order.</summary>
    public static IReadOnlyList<MigrationScript> Embedded { get; } =
        [.. typeof(MigrationScript).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(script => script.Number)];

    /// <summary>A script in the file that its name says.</summary>
    /// <exception cref="MigrationException">The name is not of the form <c>0001_name.sql</c>.</exception>
    public static MigrationScript Of(string file, string sql)
    {
        var name = NameForm().Match(file);
        return name.Success
            ? new(int.Parse(name.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), name.Groups["name"].Value, sql)
            : throw new MigrationException(file, "is not named like '0001_name.sql'");
    }

    private static MigrationScript Read(string resource)
    {
        using var reader = new StreamReader(typeof(MigrationScript).Assembly.GetManifestResourceStream(resource)!);
        return Of(resource[Folder.Length..], reader.ReadToEnd());
    }

    [GeneratedRegex(@"^(?<number>\d{4})_(?<name>[a-z0-9_]+)\.sql$")]
    private static partial Regex NameForm();
}

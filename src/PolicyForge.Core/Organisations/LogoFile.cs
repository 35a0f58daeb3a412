using System.Globalization;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Yaml;
using PolicyForge.Documents;

namespace PolicyForge.Core.Organisations;

/// <summary>Reads a logo, or says why it cannot be used.</summary>
internal sealed record LogoFile(Logo? Logo, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static readonly LogoFile None = new(null, []);

    private const int ByteLimit = 1024 * 1024;
    private const int PixelLimit = 4_000;

    public static LogoFile Read(IFileTree files, string folder, YamlScalar name, string alternativeText)
    {
        var findings = new Findings();
        var logo = Fault(files, folder, name.Text, alternativeText, out var fault);
        if (fault is not null)
            findings.Error(name.Place, Codes.Logo, fault);
        return new LogoFile(logo, findings.Items);
    }

    private static Logo? Fault(IFileTree files, string folder, string name, string alternativeText, out string? fault)
    {
        var path = Path.Combine(folder, name);
        if (!Path.GetFullPath(path).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return Refuse($"The logo '{name}' is outside the organisation's folder. Copy it beside tenant.yaml.", out fault);
        if (files.LeadsOutside(path))
            return Refuse($"The logo '{name}' is a link to a place outside the folder that holds templates/ and tenants/. Copy the picture beside tenant.yaml.", out fault);
        if (!files.FileExists(path))
            return Refuse($"There is no file '{name}' beside tenant.yaml. Copy the logo there or correct its name.", out fault);
        if (files.Length(path) is var size and > ByteLimit)
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"The logo '{name}' has {size / 1024:N0} KB; at most {ByteLimit / 1024:N0} KB are allowed. Save it smaller."), out fault);

        var bytes = files.ReadAllBytes(path);
        if (ImageHeader.Read(bytes) is not { } image)
            return Refuse($"The logo '{name}' is neither a PNG nor a JPEG picture. Save it as one of these.", out fault);
        if (image.Width > PixelLimit || image.Height > PixelLimit)
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"The logo '{name}' has {image.Width} × {image.Height} pixels; at most {PixelLimit} each way are allowed. Save it smaller."), out fault);

        if (!PictureEnd.IsReached(bytes, image.Format))
            return Refuse($"The logo '{name}' breaks off, or goes on after the picture's end. Open it in a program for pictures and save it again.", out fault);

        fault = null;
        return new Logo(image.Format, ValueList.Create<byte>(bytes), image.Width, image.Height, alternativeText);
    }

    private static Logo? Refuse(string message, out string? fault)
    {
        fault = message;
        return null;
    }
}

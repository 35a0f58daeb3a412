using System.Text.RegularExpressions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Yaml;
using PolicyForge.Documents;

namespace PolicyForge.Core.Organisations;

/// <summary>How an organisation's documents look.</summary>
public sealed partial record Brand
{
    private readonly Lazy<LogoFile> _logo;

    private Brand(string? colour, string? font, string? logoName, Lazy<LogoFile> logo)
    {
        Colour = colour;
        Font = font;
        LogoName = logoName;
        _logo = logo;
    }

    /// <summary>The brand of those who have said nothing.</summary>
    public static Brand Plain { get; } = new(null, null, null, new Lazy<LogoFile>(LogoFile.None));

    /// <summary>Six hexadecimal digits, or null.</summary>
    public string? Colour { get; }

    /// <summary>A font family, or null.</summary>
    public string? Font { get; }

    /// <summary>The logo, or null; its file is read at the first use.</summary>
    public Logo? Logo => _logo.Value.Logo;

    /// <summary>The logo's file beside tenant.yaml, or null.</summary>
    internal string? LogoName { get; }

    internal IReadOnlyList<Diagnostic> LogoDiagnostics => _logo.Value.Diagnostics;

    internal static Brand Read(MapReader? map, IFileTree files, string folder, string organisation)
    {
        if (map is null)
            return Plain;
        var name = map.Scalar("logo");
        var brand = new Brand(
            Matching(map, "colour", ColourForm(), "six hexadecimal digits after a hash, in quotes, such as \"#1d70b8\"")?.TrimStart('#'),
            Matching(map, "font", FontForm(), "the name of a font family, such as Arial"),
            name?.Text,
            new Lazy<LogoFile>(() => name is null ? LogoFile.None : LogoFile.Read(files, folder, name, $"{organisation} logo")));
        map.Done();
        return brand;
    }

    private static string? Matching(MapReader map, string key, Regex form, string rule)
    {
        if (map.Text(key) is not { } text || form.IsMatch(text))
            return map.Text(key);
        map.Findings.Error(map.PlaceOf(key), Codes.WrongValue, $"'{text}' is not a {key}. Write {rule}.");
        return null;
    }

    [GeneratedRegex("^#?[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex ColourForm();

    [GeneratedRegex(@"^[\p{L}][\p{L}\p{N} -]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex FontForm();
}

using System.Globalization;

namespace PolicyForge.Documents.Html;

/// <summary>Sets a brand's colour and font for the style sheet of documents, in shades that can be read by day and by night.</summary>
public static class BrandStyle
{
    private const double Readable = 4.6;

    private readonly record struct Colour(double Red, double Green, double Blue)
    {
        // The tinted boxes of the style sheet: paper itself has more contrast.
        public static readonly Colour Day = new(0.933, 0.949, 0.969);

        public static readonly Colour Night = new(0.110, 0.153, 0.208);

        public static Colour? Parse(string? hexadecimal) =>
            hexadecimal?.Length == 6 && int.TryParse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                ? new Colour(((value >> 16) & 255) / 255.0, ((value >> 8) & 255) / 255.0, (value & 255) / 255.0)
                : null;

        // Relative luminance and contrast as WCAG 2 defines them.
        private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

        public double Contrast(Colour other)
        {
            var (a, b) = (Luminance, other.Luminance);
            return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
        }

        public Colour Towards(Colour other, double part) =>
            new(Red + ((other.Red - Red) * part), Green + ((other.Green - Green) * part), Blue + ((other.Blue - Blue) * part));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}");

        private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

        private static int Byte(double channel) => (int)Math.Round(channel * 255);
    }

    /// <summary>The CSS of a document that is a page of its own; empty when the organisation keeps the product's look.</summary>
    public static string Of(OrganisationMark organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var byNight = Colour.Parse(organisation.Colour) is { } brand ? $"@media (prefers-color-scheme:dark){{:root{{--ink:{On(Colour.Night, brand, new Colour(1, 1, 1))}}}}}\n" : "";
        return ByDay(organisation.Colour, organisation.Font, ":root") + byNight + (byNight.Length == 0 ? "" : $"@media print{{:root{{--ink:{Ink(organisation.Colour)}}}}}\n");
    }

    /// <summary>The CSS of documents inside other pages, which are shown by day only.</summary>
    /// <param name="colour">The brand's colour as six hexadecimal digits, or null.</param>
    /// <param name="font">The brand's font, or null.</param>
    /// <param name="selector">What the documents stand in.</param>
    public static string ByDay(string? colour, string? font, string selector)
    {
        var css = "";
        if (Colour.Parse(colour) is { } brand)
            css += $"{selector}{{--brand:{brand};--ink:{Ink(colour)}}}\n";
        if (font is { Length: > 0 } && font.All(character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '-'))
            css += $"{selector}{{--font:\"{font}\",Arial,sans-serif}}\n";
        return css;
    }

    private static Colour? Ink(string? colour) => Colour.Parse(colour) is { } brand ? On(Colour.Day, brand, default) : null;

    // The brand's colour, moved towards black or white as far as it must be to be read on the paper.
    private static Colour On(Colour paper, Colour brand, Colour extreme)
    {
        var ink = brand;
        for (var step = 1; step <= 20 && ink.Contrast(paper) < Readable; step++)
            ink = brand.Towards(extreme, step / 20.0);
        return ink;
    }
}

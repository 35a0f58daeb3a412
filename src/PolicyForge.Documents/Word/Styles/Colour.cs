using System.Globalization;

namespace PolicyForge.Documents.Word.Styles;

/// <summary>A colour in sRGB.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Enough contrast for text of any size (WCAG 2.2, success criterion 1.4.3).</summary>
    private const double ReadableContrast = 4.5;

    public static readonly Colour White = new(255, 255, 255);

    /// <summary>Reads six hexadecimal digits; anything else is <paramref name="otherwise"/>.</summary>
    public static Colour Parse(string? digits, Colour otherwise) =>
        digits is { Length: 6 } && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : otherwise;

    /// <summary>This colour if it can be read on white, else the nearest darker shade of it that can.</summary>
    public Colour ReadableOnWhite()
    {
        var colour = this;
        while (colour.ContrastWithWhite() < ReadableContrast)
            colour = colour.Mix(default, 0.05);
        return colour;
    }

    /// <summary>The contrast ratio between this colour and white, from 1 to 21.</summary>
    public double ContrastWithWhite() => 1.05 / (Luminance() + 0.05);

    /// <summary>This colour with a share of another, from 0 to 1.</summary>
    public Colour Mix(Colour other, double share) =>
        new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    public override string ToString() => $"{Red:X2}{Green:X2}{Blue:X2}";

    private static byte Mix(byte one, byte other, double share) => (byte)(one + (other - one) * share);

    private double Luminance() => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}

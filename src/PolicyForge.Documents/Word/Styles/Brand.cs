namespace PolicyForge.Documents.Word.Styles;

/// <summary>The look of an organisation's documents: one colour in three strengths, and one font.</summary>
/// <param name="Font">The font family of all text.</param>
/// <param name="Accent">The brand's colour as given, for rules and bars.</param>
/// <param name="Ink">The brand's colour, darkened until it can be read on white; for text, and behind white text.</param>
/// <param name="Tint">A breath of the brand's colour, behind text.</param>
internal sealed record Brand(string Font, Colour Accent, Colour Ink, Colour Tint)
{
    /// <summary>How much room its font takes.</summary>
    public Typeface Typeface { get; } = Typeface.Of(Font);

    private const string OwnFont = "Arial";
    private static readonly Colour OwnColour = new(0x1F, 0x4E, 0x79);

    public static Brand Of(OrganisationMark organisation)
    {
        var accent = Colour.Parse(organisation.Colour, OwnColour);
        var font = string.IsNullOrWhiteSpace(organisation.Font) ? OwnFont : organisation.Font.Trim();
        return new(font, accent, accent.ReadableOnWhite(), accent.ReadableOnWhite().Mix(Colour.White, 0.92));
    }
}

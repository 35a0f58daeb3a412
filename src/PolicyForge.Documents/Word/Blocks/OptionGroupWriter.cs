using System.Globalization;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Writes alternatives the way schools know them: "Option 1 – …", OR, "Option 2 – …", each with a rule beside it.</summary>
internal static class OptionGroupWriter
{
    public static void Write(Pen pen, OptionGroup group, Place place)
    {
        var ruled = pen.Ruled;
        foreach (var option in group.Options)
        {
            pen.Ruled = false;
            if (!ReferenceEquals(option, group.Options[0]))
                ParagraphWriter.Write(pen, "OR", StyleIds.OptionOr, new());
            pen.Ruled = true;
            ParagraphWriter.Write(pen, Label(option), StyleIds.OptionLabel, new());
            BlockWriter.Write(pen, option.Content, place);
        }

        pen.Ruled = ruled;
    }

    private static string Label(Option option) =>
        string.Create(CultureInfo.InvariantCulture, $"Option {option.Number} – {option.Label}");
}

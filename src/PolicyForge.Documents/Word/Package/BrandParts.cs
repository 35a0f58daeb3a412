using System.Collections.Concurrent;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Package;

/// <summary>The parts that are the same in every document of a brand. Built and packed once, because they hold all of the look.</summary>
internal sealed record BrandParts(PackedPart Styles, PackedPart FontTable, PackedPart Theme)
{
    private const int MostKept = 256;
    private static readonly ConcurrentDictionary<(Brand, bool), BrandParts> Kept = new();

    /// <summary>The parts of a brand, with headings and clauses bound to numbering or without.</summary>
    public static BrandParts For(Brand brand, bool numbered)
    {
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept.GetOrAdd((brand, numbered), static key => Build(key.Item1, key.Item2));
    }

    private static BrandParts Build(Brand brand, bool numbered) => new(
        PackedPart.ToKeep(StylesPart.Write(brand, numbered)),
        PackedPart.ToKeep(FontTablePart.Write(brand)),
        PackedPart.ToKeep(ThemePart.Write(brand)));
}

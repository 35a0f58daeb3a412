namespace PolicyForge.Documents;

/// <summary>What a contents list of a body holds.</summary>
public static class DocumentContents
{
    /// <summary>The headings of sections and appendices in reading order, also those in alternatives.</summary>
    public static IReadOnlyList<Heading> Of(ValueList<Block> body)
    {
        var headings = new List<Heading>();
        Collect(body, headings);
        return headings;
    }

    private static void Collect(ValueList<Block> blocks, List<Heading> headings)
    {
        foreach (var block in blocks)
        {
            if (block is Heading { Kind: not HeadingKind.SubHeading } heading)
                headings.Add(heading);
            else if (block is OptionGroup group)
                CollectOptions(group, headings);
        }
    }

    private static void CollectOptions(OptionGroup group, List<Heading> headings)
    {
        foreach (var option in group.Options)
            Collect(option.Content, headings);
    }
}

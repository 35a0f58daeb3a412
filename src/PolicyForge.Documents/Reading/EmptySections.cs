namespace PolicyForge.Documents.Reading;

/// <summary>Removes headings under which nothing is left.</summary>
internal static class EmptySections
{
    // What follows a place in reading order, before the next heading of each rank.
    private readonly record struct Following(bool Words, bool SectionWords);

    public static ValueList<Block> Remove(ValueList<Block> blocks, Findings findings)
    {
        var following = default(Following);
        return Remove(blocks, ref following, findings);
    }

    private static ValueList<Block> Remove(ValueList<Block> blocks, ref Following following, Findings findings)
    {
        var kept = new List<Block>(blocks.Count);
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (Kept(blocks[i], ref following, findings) is { } block)
                kept.Add(block);
        }
        kept.Reverse();
        return kept.ToValueList();
    }

    private static Block? Kept(Block block, ref Following following, Findings findings)
    {
        switch (block)
        {
            case Heading heading:
                return Kept(heading, ref following, findings);
            case OptionGroup group:
                return Kept(group, ref following, findings);
            case PageBreak:
                return block;
            default:
                following = new Following(true, true);
                return block;
        }
    }

    private static Heading? Kept(Heading heading, ref Following following, Findings findings)
    {
        var isSection = heading.Kind != HeadingKind.SubHeading;
        var empty = isSection ? !following.SectionWords : !following.Words;
        following = isSection ? default : following with { Words = false };
        if (!empty)
            return heading;

        findings.Problems.Add(new BodyProblem(BodyProblemKind.EmptySection, heading.Id, $"Nothing is left under “{Words.Of(heading.Text)}”; the heading was removed."));
        if (heading.Id is { } id)
            findings.Forget(id);
        return null;
    }

    private static OptionGroup? Kept(OptionGroup group, ref Following following, Findings findings)
    {
        var after = following;
        var before = default(Following);
        var options = new List<Option>();
        foreach (var option in group.Options)
        {
            var inside = after;
            var content = Remove(option.Content, ref inside, findings);
            before = new Following(before.Words | inside.Words, before.SectionWords | inside.SectionWords);
            if (content.Count > 0)
                options.Add(option with { Content = content });
        }
        following = before;
        return options.Count > 0 ? group with { Options = options.ToValueList() } : null;
    }
}

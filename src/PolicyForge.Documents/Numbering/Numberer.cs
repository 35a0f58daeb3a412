namespace PolicyForge.Documents.Numbering;

/// <summary>
/// Numbers a body once, for every kind of output. Sections and clauses count; lists start afresh. Clauses before the first
/// section, in a section without a number, or in a layout without numbers have none.
/// </summary>
public static class Numberer
{
    /// <summary><paramref name="blocks"/> with numbers in <paramref name="style"/>, and with references that give them.</summary>
    public static NumberedBody Apply(ValueList<Block> blocks, NumberingStyle style)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var targets = new Dictionary<string, ReferenceTarget>(StringComparer.Ordinal);
        var numbered = new BlockNumberer(style, targets).Number(blocks);
        var references = new ReferenceFiller(targets);
        return new NumberedBody(references.Fill(numbered), references.Dangling.ToValueList(), references.Doubled.ToValueList());
    }
}

namespace PolicyForge.Documents.Reading;

/// <summary>What stands between braces on a heading, clause, list item or paragraph.</summary>
internal sealed record Attributes(string? Id, string? Edit, bool Appendix, bool Unnumbered)
{
    public static readonly Attributes None = new(null, null, false, false);

    /// <summary>Reads <paramref name="source"/>, braces included; classes mean something on a section's heading only.</summary>
    public static Attributes Read(string source, bool onHeading, Findings findings)
    {
        var attributes = None;
        foreach (var part in source.Trim('{', '}').Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var read = ReadPart(attributes, part, onHeading);
            if (read is null)
                findings.Add(BodyProblemKind.UnknownAttribute, $"“{part}” in {source} means nothing here.");
            attributes = read ?? attributes;
        }
        return attributes;
    }

    private static Attributes? ReadPart(Attributes attributes, string part, bool onHeading) => part switch
    {
        ['#', _, ..] => attributes with { Id = part[1..] },
        ".appendix" when onHeading => attributes with { Appendix = true },
        ".unnumbered" when onHeading => attributes with { Unnumbered = true },
        "edit=free" or "edit=consult" or "edit=locked" => attributes with { Edit = part["edit=".Length..] },
        _ => null,
    };
}

using System.Globalization;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Numbering;

/// <summary>
/// The numbering part: abstract lists that are the same in every document of a numbering style, kept as text, and one
/// <c>w:num</c> for every list and every jump of the numbers.
/// </summary>
internal static class NumberingPart
{
    /// <summary>The number of sections and their clauses that the styles are bound to.</summary>
    public const int Sections = 1;

    /// <summary>The number of appendices and their clauses that the styles are bound to.</summary>
    public const int Appendices = 2;

    /// <summary>The first number free for lists and jumps; bullets take the two before it.</summary>
    public const int FirstFree = 5;

    private const int Levels = 9;
    private static readonly ListKind[] Kinds = [ListKind.Bullet, ListKind.Decimal, ListKind.Letter, ListKind.Roman];
    private static readonly string[] Bullets = ["•", "–", "▪", "–"];
    private static readonly Lazy<string>[] Abstract =
        [.. Enum.GetValues<NumberingStyle>().Select(style => new Lazy<string>(() => Abstracts(style)))];

    /// <summary>The bullets' number, the same for every bulleted list because nothing counts in it.</summary>
    public static int BulletNumber(bool inClause) => inClause ? 4 : 3;

    /// <summary>The abstract list of a kind, in the body or under a clause.</summary>
    public static int AbstractList(ListKind kind, bool inClause) => 3 + 2 * (int)kind + (inClause ? 1 : 0);

    public static byte[] Write(NumberingStyle style, IEnumerable<NumberInstance> instances)
    {
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Literal($"<w:numbering {Xml.Word}>");
        xml.Verbatim(Abstract[(int)style].Value);
        foreach (var instance in instances)
            Write(xml, instance);
        xml.Literal("</w:numbering>");
        return xml.ToArray();
    }

    private static void Write(Markup xml, NumberInstance instance)
    {
        xml.Write($"""<w:num w:numId="{instance.Id}"><w:abstractNumId w:val="{instance.Abstract}"/>""");
        foreach (var (level, start) in instance.Starts)
        {
            xml.Write($"""<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/>""");
            if (instance.Prefix is { } prefix)
                xml.Verbatim(Level(level, "decimal", null, $"{prefix}.%2", Page.ClauseIndent, Page.ClauseIndent));
            xml.Literal("</w:lvlOverride>");
        }

        xml.Literal("</w:num>");
    }

    private static string Abstracts(NumberingStyle style) =>
        Outline(Sections, style == NumberingStyle.DecimalZero ? "%1.0" : "%1", "decimal", Page.ClauseIndent,
            StyleIds.SectionHeading, StyleIds.Clause, bound: style != NumberingStyle.None)
        + Outline(Appendices, "Appendix %1", "upperLetter", Page.AppendixIndent,
            StyleIds.AppendixHeading, StyleIds.AppendixClause, bound: true, clausesBound: style != NumberingStyle.None)
        + string.Concat(
            Kinds.SelectMany(kind => new[] { List(kind, inClause: false), List(kind, inClause: true) }))
        + Bound(Sections) + Bound(Appendices)
        + $"""<w:num w:numId="3"><w:abstractNumId w:val="{AbstractList(ListKind.Bullet, false)}"/></w:num>"""
        + $"""<w:num w:numId="4"><w:abstractNumId w:val="{AbstractList(ListKind.Bullet, true)}"/></w:num>""";

    private static string Bound(int number) => $"""<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>""";

    private static string Outline(int id, string heading, string format, int headingIndent, string headingStyle, string clauseStyle, bool bound, bool clausesBound = true) =>
        $"""
        <w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/>{Level(0, format, bound ? headingStyle : null, heading, headingIndent, headingIndent)}{Level(1, "decimal", bound && clausesBound ? clauseStyle : null, "%1.%2", Page.ClauseIndent, Page.ClauseIndent)}</w:abstractNum>
        """;

    private static string List(ListKind kind, bool inClause)
    {
        var margin = inClause ? Page.ClauseIndent : 0;
        var levels = Enumerable.Range(0, Levels).Select(level =>
            Level(level, Format(kind), null, Text(kind, level), margin + (level + 1) * Page.ListStep, Page.ListStep));
        return $"""
            <w:abstractNum w:abstractNumId="{AbstractList(kind, inClause)}"><w:multiLevelType w:val="multilevel"/>{string.Concat(levels)}</w:abstractNum>
            """;
    }

    private static string Level(int level, string format, string? style, string text, int left, int hanging)
    {
        var bound = style is null ? "" : $"""<w:pStyle w:val="{style}"/>""";
        return string.Create(CultureInfo.InvariantCulture,
            $"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{bound}<w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>""");
    }

    private static string Format(ListKind kind) => kind switch
    {
        ListKind.Decimal => "decimal",
        ListKind.Letter => "lowerLetter",
        ListKind.Roman => "lowerRoman",
        _ => "bullet",
    };

    private static string Text(ListKind kind, int level) =>
        kind == ListKind.Bullet ? Bullets[level % Bullets.Length] : $"%{level + 1})";
}

/// <summary>A <c>w:num</c> of its own.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Abstract">The abstract list it counts in.</param>
/// <param name="Starts">The levels it restarts, and at what.</param>
internal sealed record NumberInstance(int Id, int Abstract, (int Level, int Start)[] Starts)
{
    /// <summary>
    /// The section that its clauses stand under, when that is not the last one printed: an option that starts with a
    /// clause after an option that ended in another section. No counter can go back there.
    /// </summary>
    public string? Prefix { get; init; }
}

using System.Text.RegularExpressions;
using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Policies;

/// <summary>
/// Finds what carries clause ids in the text of a body, line by line and without evaluating it: every option counts,
/// and every find has its line.
/// </summary>
internal sealed partial class ClauseScanner
{
    private readonly string _path;
    private readonly EditRight _policyEdit;
    private readonly List<SourceClause> _found = [];
    private string? _section;
    private EditRight _sectionEdit;
    private EditRight _headingEdit;

    private ClauseScanner(string path, EditRight policyEdit)
    {
        _path = path;
        _policyEdit = _sectionEdit = _headingEdit = policyEdit;
    }

    public static IReadOnlyList<SourceClause> Scan(string path, string text, EditRight policyEdit)
    {
        var scanner = new ClauseScanner(path, policyEdit);
        var fenced = false;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                fenced = !fenced;
            else if (!fenced)
                scanner.Line(line.TrimEnd('\r'), number);
        }

        return scanner._found;
    }

    private void Line(string line, int number)
    {
        // What a template says before the text ({{ wrap … }} on the same line) does not count.
        var lead = TemplateTags().Match(line).Length;
        var rest = line[lead..];
        if (HeadingLine().Match(rest) is { Success: true } heading)
            Heading(heading, rest, lead, number);
        else if (lead == 0 || !char.IsWhiteSpace(line[0]))
            Item(rest, lead, number);
    }

    private void Heading(Match heading, string rest, int lead, int number)
    {
        var attributes = EndBraces().Match(rest);
        var id = Id(attributes);
        var isSection = heading.Groups["marks"].Length == 2;
        if (isSection)
        {
            _section = id;
            _sectionEdit = _policyEdit;
        }

        _headingEdit = Edit(attributes) ?? _sectionEdit;
        _sectionEdit = isSection ? _headingEdit : _sectionEdit;
        var words = (attributes.Success ? rest[..attributes.Index] : rest)[heading.Length..].Trim();
        var spot = attributes.Success ? new IdSpot(lead + attributes.Index + 1, true) : new IdSpot(lead + rest.TrimEnd().Length, false);
        _found.Add(new SourceClause(new Place(_path, number, 1), isSection ? SourceClauseKind.Section : SourceClauseKind.SubHeading, id, _section, _headingEdit, words) { Spot = spot });
    }

    private void Item(string rest, int lead, int number)
    {
        var marker = ListMarker().Match(rest);
        var attributes = StartBraces().Match(rest, marker.Length);
        var kind = !marker.Success ? SourceClauseKind.Paragraph
            : marker.Groups["clause"].Success ? SourceClauseKind.Clause : SourceClauseKind.Item;
        if (kind != SourceClauseKind.Clause && Id(attributes) is null)
            return;
        var words = rest[(marker.Length + attributes.Length)..].Trim();
        var spot = attributes.Success ? new IdSpot(lead + marker.Length + 1, true) : new IdSpot(lead + marker.Length, false);
        _found.Add(new SourceClause(new Place(_path, number, lead + 1), kind, Id(attributes), _section, Edit(attributes) ?? _headingEdit, words) { Spot = spot });
    }

    private static string? Id(Match attributes) => IdAttribute().Match(attributes.Value) is { Success: true } id ? id.Groups["id"].Value : null;

    private static EditRight? Edit(Match attributes) => EditAttribute().Match(attributes.Value).Groups["edit"].Value switch
    {
        "free" => EditRight.Free,
        "consult" => EditRight.Consult,
        "locked" => EditRight.Locked,
        _ => null,
    };

    [GeneratedRegex(@"^(?:\{\{.*?\}\}\s*)*", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateTags();

    [GeneratedRegex(@"^ {0,3}(?<marks>#{2,3})\s+", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"(?<!\{)\{[#.e][^{}]*\}(?!\})\s*#*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndBraces();

    [GeneratedRegex(@"\G\{[#.e][^{}]*\}(?!\})\s*", RegexOptions.CultureInvariant)]
    private static partial Regex StartBraces();

    [GeneratedRegex(@"^(?:(?<clause>\d{1,9}\.\s+)|\s*(?:[-*+]|\w{1,9}[.)])\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex ListMarker();

    [GeneratedRegex(@"#(?<id>[^\s{}]+)", RegexOptions.CultureInvariant)]
    private static partial Regex IdAttribute();

    [GeneratedRegex("edit=(?<edit>[a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex EditAttribute();
}

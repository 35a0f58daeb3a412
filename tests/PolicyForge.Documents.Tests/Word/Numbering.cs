namespace PolicyForge.Documents.Tests.Word;

/// <summary>Gives a sample body its numbers, the way the product numbers documents: options restart where their group began.</summary>
internal sealed class Numbering(NumberingStyle style)
{
    private readonly Dictionary<string, string> _labels = [];
    private int _section;
    private int _clause;
    private char _appendix = '@';
    private bool _inAppendix;

    public ValueList<Block> Number(IEnumerable<Block> body)
    {
        var numbered = Blocks(body);
        return numbered.Select(Refer).ToValueList();
    }

    private List<Block> Blocks(IEnumerable<Block> blocks) => [.. blocks.Select(Block)];

    private Block Block(Block block) => block switch
    {
        Heading heading => Heading(heading),
        Clause clause => clause with { Number = Label(clause.Id, Clause()) },
        OptionGroup group => group with { Options = Options(group.Options).ToValueList() },
        _ => block,
    };

    private Heading Heading(Heading heading)
    {
        if (heading.Kind == HeadingKind.SubHeading || heading.Kind == HeadingKind.UnnumberedSection)
            return heading;
        _clause = 0;
        _inAppendix = heading.Kind == HeadingKind.Appendix;
        if (_inAppendix)
            return heading with { Number = Label(heading.Id, $"Appendix {++_appendix}") };
        _section++;
        return heading with
        {
            Number = style switch
            {
                NumberingStyle.None => null,
                NumberingStyle.DecimalZero => Label(heading.Id, $"{_section}.0"),
                _ => Label(heading.Id, $"{_section}"),
            },
        };
    }

    private string? Clause() =>
        style == NumberingStyle.None ? null : _inAppendix ? $"{_appendix}.{++_clause}" : $"{_section}.{++_clause}";

    private IEnumerable<Option> Options(IEnumerable<Option> options)
    {
        var start = (_section, _clause);
        foreach (var option in options)
        {
            (_section, _clause) = start;
            yield return option with { Content = Blocks(option.Content).ToValueList() };
        }
    }

    private string? Label(string? id, string? number)
    {
        if (id is not null && number is not null)
            _labels[id] = number;
        return number;
    }

    private Block Refer(Block block) => block is Clause { Content: [Paragraph first, ..] } clause
        ? clause with { Content = [first with { Text = first.Text.Select(Refer).ToValueList() }, .. clause.Content.Skip(1)] }
        : block;

    private Inline Refer(Inline inline) => inline is Reference { Label: "" } reference
        ? _labels.TryGetValue(reference.Target, out var label)
            ? reference with { Label = label }
            : reference with { Words = "", Label = reference.Target == "breach" ? "“When the rules are broken”" : "“Personal use at work”" }
        : inline;
}

namespace PolicyForge.Documents.Word.Numbering;

/// <summary>What a paragraph says about its number; without one when the style alone says it.</summary>
/// <param name="Number">The <c>w:numId</c>; 0 for a style's number taken away.</param>
/// <param name="Level">The level in it, from 0.</param>
internal readonly record struct NumberReference(int Number, int Level);

/// <summary>
/// Makes Word count to the numbers that the document already has. It counts along as Word does and, where the next
/// number is another one, starts a <c>w:num</c> of its own there.
/// </summary>
internal sealed class NumberingPlan
{
    private const int DeepestLevel = 8;

    private readonly List<NumberInstance> _instances = [];
    private readonly OutlineCounter _sections;
    private readonly OutlineCounter _appendices;

    public NumberingPlan()
    {
        _sections = new(starts => Start(NumberingPart.Sections, starts), (prefix, clause) => Start(NumberingPart.Sections, prefix, clause));
        _appendices = new(starts => Start(NumberingPart.Appendices, starts), (prefix, clause) => Start(NumberingPart.Appendices, prefix, clause));
    }

    /// <summary>The numbers made so far, beside those that the styles are bound to.</summary>
    public IReadOnlyList<NumberInstance> Instances => _instances;

    /// <summary>The reference for a numbered heading, or null when its style counts right by itself.</summary>
    public NumberReference? Heading(string number) => Outline(IsAppendix(number)).Heading(PrintedNumber.Heading(number));

    /// <summary>The reference for a numbered clause, or null when its style counts right by itself.</summary>
    public NumberReference? Clause(string number)
    {
        var (section, clause) = PrintedNumber.Clause(number);
        return Outline(IsAppendix(number)).Clause(section, clause, prefix: number[..number.IndexOf('.')]);
    }

    /// <summary>Whether a number is that of an appendix or of a clause in one: "Appendix A", "A.1".</summary>
    public static bool IsAppendix(string number) => char.IsAsciiLetter(number[0]);

    /// <summary>The counter of a list that starts afresh at a depth, from 0.</summary>
    public ListCounter List(ListKind kind, int depth, bool inClause)
    {
        var level = Math.Min(depth, DeepestLevel);
        return kind is ListKind.Bullet or ListKind.Tick
            ? new(NumberingPart.BulletNumber(inClause), level)
            : new(level, start => Start(NumberingPart.AbstractList(kind, inClause), (level, start)));
    }

    private OutlineCounter Outline(bool appendix) => appendix ? _appendices : _sections;

    private int Start(int abstractList, params (int Level, int Start)[] starts) =>
        Add(new(NextId, abstractList, starts));

    private int Start(int abstractList, string prefix, int clause) =>
        Add(new(NextId, abstractList, [(1, clause)]) { Prefix = prefix });

    private int NextId => NumberingPart.FirstFree + _instances.Count;

    private int Add(NumberInstance instance)
    {
        _instances.Add(instance);
        return instance.Id;
    }
}

/// <summary>Counts sections (level 0) and their clauses (level 1) along.</summary>
/// <param name="start">Starts a number that restarts levels.</param>
/// <param name="startUnder">Starts a number whose clauses stand under a section that is not the last one printed.</param>
internal sealed class OutlineCounter(Func<(int, int)[], int> start, Func<string, int, int> startUnder)
{
    /// <summary>The number in use, or null while the one that the styles are bound to counts right.</summary>
    private int? _number;

    private int _heading = -1;
    private int _section;
    private int _clause;

    /// <summary>
    /// After a restart inside a section the next heading restarts too: whether a level that was only set, never
    /// printed, counts as used is where Word and other programs differ.
    /// </summary>
    private bool _uncertain;

    public NumberReference? Heading(int section)
    {
        if (_uncertain || section != _section + 1)
            _number = start([(0, section)]);
        (_heading, _section, _clause, _uncertain) = (section, section, 0, false);
        return Reference(0);
    }

    public NumberReference? Clause(int section, int clause, string prefix)
    {
        if (section != _section || clause != _clause + 1)
        {
            _number = section == _heading ? start([(0, section), (1, clause)]) : startUnder(prefix, clause);
            _uncertain = true;
        }

        (_section, _clause) = (section, clause);
        return Reference(1);
    }

    private NumberReference? Reference(int level) => _number is { } number ? new NumberReference(number, level) : null;
}

/// <summary>Counts the items of one list along.</summary>
internal sealed class ListCounter
{
    private readonly int _level;
    private readonly Func<int, int>? _start;
    private int _number;
    private int _count;

    /// <summary>A list that counts, with a <c>w:num</c> of its own.</summary>
    public ListCounter(int level, Func<int, int> start) => (_level, _start) = (level, start);

    /// <summary>A list in which nothing counts.</summary>
    public ListCounter(int number, int level) => (_number, _level) = (number, level);

    public NumberReference Item(ListKind kind, string? label)
    {
        if (_start is not null)
        {
            var count = label is null ? _count + 1 : PrintedNumber.Item(kind, label);
            if (_number == 0 || count != _count + 1)
                _number = _start(count);
            _count = count;
        }

        return new(_number, _level);
    }
}

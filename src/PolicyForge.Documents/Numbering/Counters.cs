using System.Globalization;

namespace PolicyForge.Documents.Numbering;

/// <summary>How far the numbers have got; a value, so that an alternative can start where its group did.</summary>
/// <param name="Section">The last numbered section.</param>
/// <param name="Appendix">The last appendix.</param>
/// <param name="Clause">The last clause of the section we are in.</param>
/// <param name="Prefix">What stands before a clause's number, or null when clauses have none here.</param>
/// <param name="Title">The title of the section we are in.</param>
internal readonly record struct Counters(int Section, int Appendix, int Clause, string? Prefix, string? Title)
{
    public string? ClauseNumber => Prefix is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Prefix}.{Clause}");

    public Counters NextSection(string? title)
    {
        var number = Section + 1;
        return this with { Section = number, Clause = 0, Prefix = number.ToString(CultureInfo.InvariantCulture), Title = title };
    }

    public Counters NextAppendix(string? title) =>
        this with { Appendix = Appendix + 1, Clause = 0, Prefix = ListLabels.Letters(Appendix + 1).ToUpperInvariant(), Title = title };

    public Counters Unnumbered(string? title) => this with { Clause = 0, Prefix = null, Title = title };

    public Counters NextClause() => this with { Clause = Clause + 1 };

    /// <summary>Goes on from the further of two alternatives.</summary>
    public Counters Furthest(Counters other)
    {
        var further = (other.Section, other.Appendix, other.Clause).CompareTo((Section, Appendix, Clause)) > 0 ? other : this;
        return further with { Section = Math.Max(Section, other.Section), Appendix = Math.Max(Appendix, other.Appendix) };
    }
}

namespace PolicyForge.Documents.Reading;

/// <summary>What is learnt on the way through a body: where we are, the ids met, and the problems.</summary>
internal sealed class Findings
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<(int Line, string Id)> _lines = [];

    public List<ClauseAttributes> Clauses { get; } = [];

    public List<BodyProblem> Problems { get; } = [];

    /// <summary>The section we are in.</summary>
    public string? Section { get; set; }

    /// <summary>The clause we are in, for problems.</summary>
    public string? Clause { get; set; }

    /// <summary>The edit right that what we are in hands down.</summary>
    public string? Edit { get; set; }

    public void Add(BodyProblemKind kind, string message) => Problems.Add(new BodyProblem(kind, Clause ?? Section, message));

    /// <summary>Notes that <paramref name="id"/> stands at <paramref name="line"/>, with its own edit right or the one it inherits.</summary>
    public void Met(string id, string? edit, int line)
    {
        if (!_ids.Add(id))
            Problems.Add(new BodyProblem(BodyProblemKind.DuplicateId, id, $"The id “{id}” is given twice."));
        Clauses.Add(new ClauseAttributes(id, edit ?? Edit, Section));
        _lines.Add((line, id));
    }

    /// <summary>Forgets <paramref name="id"/>: what it named has been removed.</summary>
    public void Forget(string id)
    {
        var last = Clauses.FindLastIndex(clause => clause.Id == id);
        if (last < 0)
            return;
        Clauses.RemoveAt(last);
        _ids.Remove(id);
    }

    /// <summary>An id made from <paramref name="words"/> that no clause met so far has.</summary>
    public string NewId(string words)
    {
        var letters = words.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-');
        var slug = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        var id = slug.Length == 0 ? "section" : slug;
        for (var copy = 2; _ids.Contains(id); copy++)
            id = $"{slug}-{copy}";
        return id;
    }

    /// <summary>Reports what was seen on a line of the Markdown, in the clause that stands there.</summary>
    public void AddAt(int line, BodyProblemKind kind, string message) =>
        Problems.Add(new BodyProblem(kind, _lines.LastOrDefault(met => met.Line <= line).Id, message));
}

namespace PolicyForge.Core.Record.Organisations.Academies;

/// <summary>Gives each academy of a file an id that nobody else has; a clash is told as <see cref="CreateOrganisation"/> tells it.</summary>
internal sealed class AcademyNames(Taken taken)
{
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The academy with its id. Two of one name are told apart by their reference numbers; an id that was given stays.</summary>
    public AcademyRow Named(AcademyRow row)
    {
        if (taken.Urns.Contains(row.Urn))
            _problems.Add(LineProblem.Of(row.Line, "urn", $"There is an organisation with the number {row.Urn} already. Let that join the trust, and leave the line out."));
        var id = row.Id is null && !IsFree(row.Wanted) ? row.Distinct : row.Wanted;
        if (!IsFree(id))
            _problems.Add(LineProblem.Of(row.Line, "id", $"There is an organisation '{id}' already{Where(id)}. Choose another id."));
        _given.TryAdd(id, row.Line);
        return row with { Id = id };
    }

    private bool IsFree(string id) => !taken.Ids.Contains(id) && !_given.ContainsKey(id);

    private string Where(string id) => _given.TryGetValue(id, out var line) ? $", on line {line}" : "";
}

using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Organisations.Academies;

/// <summary>Reads a file of academies and says of every line what is wrong with it.</summary>
internal sealed class AcademyFile(IReadOnlyCollection<Publisher> publishers)
{
    private const int LongestName = 200;

    private readonly Dictionary<string, string> _councils = publishers
        .Where(known => known.Kind == OrganisationKind.Council)
        .SelectMany(known => new[] { (Words: known.Id, known.Id), (Words: known.Name, known.Id) })
        .DistinctBy(pair => pair.Words, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.Words, pair => pair.Id, StringComparer.OrdinalIgnoreCase);

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, int> _urns = new(StringComparer.Ordinal);

    public IReadOnlyList<Problem> Problems => _problems;

    public IReadOnlyList<AcademyRow> Read(byte[] content)
    {
        var table = CsvTable.Read(CsvText.Decode(content), _problems);
        if (AcademyColumns.Find(table.Header, _problems) is not { } columns)
            return [];
        List<AcademyRow> rows = [.. table.Rows.Select(row => Read(row, columns))];
        if (rows.Count == 0 && _problems.Count == 0)
            _problems.Add(LineProblem.Of(table.Header.Line, null, "The file names no academy. Write one on each line below the header."));
        return rows;
    }

    private AcademyRow Read(CsvRow row, AcademyColumns columns)
    {
        string Column(int index) => index < 0 ? "" : row.Fields[index];
        var (name, urn, council) = (Column(columns.Name), Column(columns.Urn), Column(columns.LocalAuthority));
        var id = Column(columns.Id) is { Length: > 0 } given ? given : null;
        Check(row.Line, "name", NameProblem(name));
        Check(row.Line, "kind", KindProblem(Column(columns.Kind)));
        Check(row.Line, "urn", UrnProblem(row.Line, urn));
        Check(row.Line, "local authority", _councils.ContainsKey(council) ? null : council.Length == 0 ? "It is missing. Write the council's name or id." : $"There is no council '{council}'. Write its name or id as it is here.");
        Check(row.Line, "id", id is null ? null : ProfileCheck.IdProblem(id)?.Message);
        return new AcademyRow(row.Line, id, name, urn, _councils.GetValueOrDefault(council, ""));
    }

    private static string? NameProblem(string name) => name switch
    {
        "" => "It is missing. Write the academy's name.",
        { Length: > LongestName } => $"It has more than {LongestName} characters. Shorten it.",
        _ => name.Any(char.IsControl) ? "It holds a line break or another control character. Remove it." : null,
    };

    private static string? KindProblem(string kind) => kind switch
    {
        "" => "It is missing. Write academy.",
        _ => kind.Contains("academy", StringComparison.OrdinalIgnoreCase) || kind.Contains("free school", StringComparison.OrdinalIgnoreCase) ? null : $"A trust takes academies, not '{kind}'. Leave the line out or write academy.",
    };

    private string? UrnProblem(int line, string urn)
    {
        if (urn.Length == 0)
            return "It is missing. Write the academy's unique reference number.";
        if (ProfileCheck.UrnProblem(urn) is { } wrong)
            return wrong.Message;
        return _urns.TryAdd(urn, line) ? null : $"{urn} stands on line {_urns[urn]} already. Keep one of the lines.";
    }

    private void Check(int line, string column, string? problem)
    {
        if (problem is not null)
            _problems.Add(LineProblem.Of(line, column, problem));
    }
}

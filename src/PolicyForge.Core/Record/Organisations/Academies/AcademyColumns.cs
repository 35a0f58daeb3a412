namespace PolicyForge.Core.Record.Organisations.Academies;

/// <summary>Where in a table the columns stand that matter; others are left alone.</summary>
internal sealed record AcademyColumns(int Id, int Name, int Kind, int Urn, int LocalAuthority)
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["name"] = ["name", "schoolname", "establishmentname"],
        ["kind"] = ["kind", "type", "phasetype"],
        ["urn"] = ["urn"],
        ["local authority"] = ["localauthority", "la", "laname", "council"],
    };

    /// <summary>Finds the columns; null, with problems, when some are missing or stand there twice.</summary>
    public static AcademyColumns? Find(CsvRow header, List<Problem> problems)
    {
        var names = header.Fields.Select(Plain).ToArray();
        var found = Names.ToDictionary(column => column.Key, column => One(names, column.Key, column.Value, header.Line, problems));
        return found.Values.Any(index => index < 0)
            ? null
            : new AcademyColumns(Array.IndexOf(names, "id"), found["name"], found["kind"], found["urn"], found["local authority"]);
    }

    private static int One(string[] names, string column, string[] words, int line, List<Problem> problems)
    {
        int[] places = [.. Enumerable.Range(0, names.Length).Where(index => words.Contains(names[index]))];
        if (places is [var only])
            return only;
        problems.Add(LineProblem.Of(line, column, places.Length == 0
            ? $"There is no column '{column}'. The first line names the columns: name, kind, URN, local authority."
            : $"{places.Length} columns can be '{column}'. Keep one of them."));
        return -1;
    }

    private static string Plain(string name) => new([.. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
}

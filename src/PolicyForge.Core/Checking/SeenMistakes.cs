using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Checking;

/// <summary>What reading a body has already found, so that running it does not tell the same again in other words.</summary>
internal sealed class SeenMistakes(IReadOnlyList<Diagnostic> found)
{
    private readonly HashSet<(string Path, int Line)> _lines = [.. found.Select(item => (item.Path, item.Line))];
    private readonly HashSet<string> _clauses = [.. found.Where(item => item.Code == Codes.UnknownClause).Select(Quoted)];

    /// <summary>Whether a problem follows from what was found.</summary>
    public bool Explain(Diagnostic problem) => problem.Code switch
    {
        Codes.DuplicateClause => found.Any(item => item.Code == Codes.DuplicateClause),
        Codes.UnknownClause => _clauses.Contains(Quoted(problem)),
        _ => problem.Code.StartsWith("PF05", StringComparison.Ordinal) && _lines.Contains((problem.Path, problem.Line)),
    };

    private static string Quoted(Diagnostic item) => item.Message.Split('\'')[1];
}

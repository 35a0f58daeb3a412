using System.Globalization;

namespace PolicyForge.Core.Record.Organisations.Academies;

/// <summary>What is wrong with a line of a file, as its reader looks for it: by line and by the name of the column.</summary>
internal static class LineProblem
{
    public static Problem Of(int line, string? column, string message) => column is null
        ? new Problem(string.Create(CultureInfo.InvariantCulture, $"lines.{line}"), string.Create(CultureInfo.InvariantCulture, $"Line {line}: {message}"))
        : new Problem(string.Create(CultureInfo.InvariantCulture, $"lines.{line}.{column}"), string.Create(CultureInfo.InvariantCulture, $"Line {line}, {column}: {message}"));
}

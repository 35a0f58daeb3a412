using System.Globalization;

namespace PolicyForge.Core.Diagnostics;

/// <summary>Something wrong with the input: where, what, and what to do about it.</summary>
/// <param name="Path">The file it is in.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Code">Its number in <see cref="Codes"/>.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Severity">How bad it is.</param>
public sealed record Diagnostic(string Path, int Line, int Column, string Code, string Message, Severity Severity = Severity.Error)
{
    /// <summary>As compilers print it, so that editors can jump to it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column}): {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}");
}

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; stops nothing.</summary>
    Warning,

    /// <summary>No document can be made from this.</summary>
    Error,
}

using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Tests.Support;

/// <summary>Assertions that print every finding when they fail.</summary>
public static class DiagnosticAssertions
{
    /// <summary>Exactly one finding has this code; returns it.</summary>
    public static Diagnostic ShouldHaveOne(this IEnumerable<Diagnostic> diagnostics, string code)
    {
        var all = diagnostics.ToList();
        var found = all.Where(item => item.Code == code).ToList();
        found.Count.ShouldBe(1, $"wanted one {code}, found:\n{string.Join('\n', all)}");
        return found[0];
    }

    public static void ShouldBeClean(this IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.ToList();
        all.ShouldBeEmpty(string.Join('\n', all));
    }

    /// <summary>The file's name, the line and the column: "body.md(3,7)".</summary>
    public static string Position(this Diagnostic diagnostic) => $"{Path.GetFileName(diagnostic.Path)}({diagnostic.Line},{diagnostic.Column})";
}

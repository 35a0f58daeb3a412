using System.Text.RegularExpressions;
using PolicyForge.Core.Assembly;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>What was found wrong with an organisation's entry for a policy, as problems that name its fields.</summary>
internal static partial class EntryProblems
{
    /// <summary>The errors of a document that was assembled.</summary>
    public static IReadOnlyList<Problem> Of(Workspace workspace, string organisation, string policy, AssemblyResult result)
    {
        var gaps = result.Gaps.ToLookup(Gaps.Message, gap => FieldOf(gap.Source, result), StringComparer.Ordinal);
        return Of(workspace, organisation, policy, result.Diagnostics, message => gaps[message].FirstOrDefault());
    }

    /// <summary>The errors among diagnostics.</summary>
    public static IReadOnlyList<Problem> Of(Workspace workspace, string organisation, string policy, IEnumerable<Diagnostic> diagnostics, Func<string, string?>? gap = null)
    {
        var path = workspace.Organisations.PathOf(organisation);
        var root = YamlParser.Parse(path, workspace.Files.ReadAllText(path), new Findings())!;
        return [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => new Problem(Field(diagnostic), FileNames().Replace(diagnostic.Message, "")))];

        string Field(Diagnostic diagnostic)
        {
            if (diagnostic.Code == Codes.MissingAnswer && gap?.Invoke(diagnostic.Message) is { } field)
                return field;
            return diagnostic.Path == path ? WithinEntry(FieldPath.Of(root, diagnostic), policy) : "";
        }
    }

    private static string WithinEntry(string path, string policy) =>
        path.StartsWith($"policies.{policy}.", StringComparison.Ordinal) ? path[$"policies.{policy}.".Length..] : path == $"policies.{policy}" ? "" : path;

    private static string FieldOf(string source, AssemblyResult result) =>
        result.Answers.Any(answer => answer.Question.Id == source.Split('.')[0]) ? $"answers.{source}" : source;

    // In the record nobody knows the files that it is read through.
    [GeneratedRegex(@" \((tenants|templates)/[^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex FileNames();
}

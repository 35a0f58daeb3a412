using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyForge.Core.Record;

namespace PolicyForge.Web.Api.Problems;

/// <summary>What is wrong with JSON that does not fit. The reader's own messages name .NET's types, which tell a caller nothing.</summary>
internal static partial class JsonProblems
{
    public static IReadOnlyList<Problem> Describe(JsonException unfit)
    {
        var (path, message) = (Path(unfit), unfit.Message);
        if (MissingFields().Match(message) is { Success: true } missing)
            return [.. Quoted().Matches(missing.Value).Select(name => Missing(Join(path, name.Groups["name"].Value)))];
        if (message.Contains("doesn't allow null values", StringComparison.Ordinal))
            return [Missing(path)];
        if (UnknownField().Match(message) is { Success: true } unknown)
            return [new(path, $"There is no field {unknown.Groups["name"].Value} here. Leave it out.")];
        if (message.StartsWith("Duplicate property", StringComparison.Ordinal))
            return [new(path, "This field is given twice. Give it once.")];
        return [new(path, message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) ? "This value has the wrong type or form." : Place(unfit))];
    }

    private static Problem Missing(string field) => new(field, $"Give {field.Split('.')[^1]}.");

    private static string Place(JsonException unfit) => string.Create(CultureInfo.InvariantCulture, $"Line {unfit.LineNumber + 1}, column {unfit.BytePositionInLine + 1}: this is not JSON that fits.");

    private static string Path(JsonException unfit) => unfit.Path is ['$', '.', .. var path] ? path : "";

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    [GeneratedRegex("missing required properties including: .+")]
    private static partial Regex MissingFields();

    [GeneratedRegex("^The JSON property '(?<name>.*)' could not be mapped")]
    private static partial Regex UnknownField();

    [GeneratedRegex("'(?<name>[^']*)'")]
    private static partial Regex Quoted();
}

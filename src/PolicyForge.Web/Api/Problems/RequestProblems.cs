using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyForge.Core.Record;

namespace PolicyForge.Web.Api.Problems;

/// <summary>What is wrong with a request that could not be read.</summary>
internal static partial class RequestProblems
{
    public static ApiProblem Describe(BadHttpRequestException unreadable) => unreadable switch
    {
        { InnerException: JsonException json } => ApiProblem.Of(StatusCodes.Status400BadRequest, JsonProblems.Describe(json)),
        { StatusCode: not StatusCodes.Status400BadRequest } => ApiProblem.Of(unreadable.StatusCode),
        _ => ApiProblem.Of(StatusCodes.Status400BadRequest, Parameter(unreadable.Message)),
    };

    // The framework names the parameter in its message alone: Failed to bind parameter "int limit" from "many".
    private static Problem Parameter(string message) => BoundParameter().Match(message) is { Success: true } bound
        ? new(JsonNamingPolicy.SnakeCaseLower.ConvertName(bound.Groups["name"].Value), "This value has the wrong form.")
        : new("", "Send a JSON body.");

    [GeneratedRegex("""^Failed to bind parameter "\S+ (?<name>\w+)" """)]
    private static partial Regex BoundParameter();
}

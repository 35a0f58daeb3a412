using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using PolicyForge.Core.Record;

namespace PolicyForge.Web.Api.Problems;

/// <summary>Why a request was not done, after RFC 9457.</summary>
public sealed record ApiProblem
{
    /// <summary>The media type of problems.</summary>
    public const string MediaType = "application/problem+json";

    private const int MostTold = 10;

    private static readonly JsonSerializerOptions Json = new(ApiJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Always <c>about:blank</c>: the status says what kind of problem it is.</summary>
    public string Type { get; init; } = "about:blank";

    /// <summary>The kind of problem in words.</summary>
    public required string Title { get; init; }

    /// <summary>The status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>What went wrong and what to do.</summary>
    public required string Detail { get; init; }

    /// <summary>What is wrong with which field.</summary>
    public IReadOnlyList<Problem>? Errors { get; init; }

    /// <summary>What somebody else changed in the meantime.</summary>
    public LastChange? Change { get; init; }

    /// <summary>The request, as it stands in the log.</summary>
    public string? Request { get; init; }

    /// <summary>The problem of a status, in words that fit any request.</summary>
    internal static ApiProblem Of(int status) => new()
    {
        Title = ReasonPhrases.GetReasonPhrase(status),
        Status = status,
        Detail = StatusWords.Of(status),
    };

    /// <summary>The problem of a status with fields that are wrong.</summary>
    internal static ApiProblem Of(int status, params IReadOnlyList<Problem> errors) => Of(status) with
    {
        Detail = Told(errors),
        Errors = errors,
    };

    private static string Told(IReadOnlyList<Problem> errors)
    {
        var told = string.Join(' ', errors.Take(MostTold).Select(error => error.Message));
        return errors.Count > MostTold ? string.Create(CultureInfo.InvariantCulture, $"{told} There are {errors.Count - MostTold:N0} more; all stand in errors.") : told;
    }

    /// <summary>Answers a request with it.</summary>
    internal Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        return context.Response.WriteAsJsonAsync(this with { Request = context.TraceIdentifier }, Json, MediaType, context.RequestAborted);
    }
}

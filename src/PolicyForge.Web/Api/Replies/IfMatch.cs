using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using PolicyForge.Web.Api.Description;
using PolicyForge.Web.Api.Problems;

namespace PolicyForge.Web.Api.Replies;

/// <summary>The revision that a caller last saw, from the header If-Match, without which nothing that exists is changed.</summary>
/// <param name="Revision">The revision; one that never was when the tag is not one of ours.</param>
internal sealed record IfMatch(long Revision) : IEndpointParameterMetadataProvider
{
    /// <summary>Marks the routes that ask for it.</summary>
    public static readonly object IsAsked = new();

    private const long Never = -1;

    /// <summary>Reads the header.</summary>
    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        context.Request.GetTypedHeaders().IfMatch is [var tag] && !tag.Equals(EntityTagHeaderValue.Any)
            ? ValueTask.FromResult<IfMatch?>(new IfMatch(Read(tag)))
            : throw new ProblemException(ApiProblem.Of(StatusCodes.Status428PreconditionRequired));

    /// <summary>Tells the API's description.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(IsAsked);
        builder.Metadata.Add(ProblemResponses.Of(StatusCodes.Status412PreconditionFailed));
        builder.Metadata.Add(ProblemResponses.Of(StatusCodes.Status428PreconditionRequired));
    }

    private static long Read(EntityTagHeaderValue tag)
    {
        // After a dot stands what tells of the rest that is sent with it.
        var text = tag.Tag.Value!.Trim('"').Split('.')[0];
        return !tag.IsWeak && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : Never;
    }
}

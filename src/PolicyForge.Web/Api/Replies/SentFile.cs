using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace PolicyForge.Web.Api.Replies;

/// <summary>Sends a file to be kept, under its own name.</summary>
internal sealed class SentFile(byte[] content, string mediaType, string name) : IResult, IEndpointMetadataProvider
{
    /// <summary>The content's SHA-256 where that is on record.</summary>
    public string? Sha256 { get; init; }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(byte[]), ["application/octet-stream"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = Sha256 is null ? EntityTag.Of(content) : EntityTag.OfHash(Sha256);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        httpContext.Response.GetTypedHeaders().ETag = tag;
        if (EntityTag.IsKnown(httpContext.Request, tag))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Bytes(content, mediaType).ExecuteAsync(httpContext);
    }
}

using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace PolicyForge.Web.Api.Replies;

/// <summary>Sends what was asked for, unless the caller has it already.</summary>
internal sealed class Sent<T>(T value, long? revision = null) : IResult, IEndpointMetadataProvider
{
    /// <summary>The address of the next page, when there is one.</summary>
    public Func<HttpRequest, string>? Next { get; init; }

    /// <summary>Whether there is more to it than has the revision.</summary>
    public bool HoldsMore { get; init; }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options);
        var tag = Tag(content);
        httpContext.Response.GetTypedHeaders().ETag = tag;
        if (Next is not null)
            httpContext.Response.Headers.Link = $"<{Next(httpContext.Request)}>; rel=\"next\"";
        if (EntityTag.IsKnown(httpContext.Request, tag))
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await WriteAsync(httpContext.Response, content);
    }

    private EntityTagHeaderValue Tag(byte[] content) => revision switch
    {
        null => EntityTag.Of(content),
        { } number => HoldsMore ? EntityTag.Of(number, content) : EntityTag.Of(number),
    };

    private static async Task WriteAsync(HttpResponse response, byte[] content)
    {
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, response.HttpContext.RequestAborted);
    }
}

using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace PolicyForge.Web.Api.Replies;

/// <summary>Tells of something new, and where it is.</summary>
internal sealed class Made<T>(string location, T value, long? revision) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status201Created;
        httpContext.Response.Headers.Location = location;
        if (revision is { } number)
            httpContext.Response.GetTypedHeaders().ETag = EntityTag.Of(number);
        return httpContext.Response.WriteAsJsonAsync(value, ApiJson.Options, httpContext.RequestAborted);
    }
}

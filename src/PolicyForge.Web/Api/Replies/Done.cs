using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace PolicyForge.Web.Api.Replies;

/// <summary>Tells that a change is made, and the revision that it made.</summary>
internal sealed class Done(long? revision) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        if (revision is { } number)
            httpContext.Response.GetTypedHeaders().ETag = EntityTag.Of(number);
        return Task.CompletedTask;
    }
}

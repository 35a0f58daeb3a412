using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace PolicyForge.Web.Api.Replies;

/// <summary>The revision that a caller last saw, from If-Match; or that they saw nothing, from <c>If-None-Match: *</c>.</summary>
/// <param name="Revision">The revision, or null.</param>
internal sealed record IfMatchOrNew(long? Revision) : IEndpointParameterMetadataProvider
{
    /// <summary>Reads the headers.</summary>
    public static async ValueTask<IfMatchOrNew?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        context.Request.GetTypedHeaders().IfNoneMatch is [var tag] && tag.Equals(EntityTagHeaderValue.Any)
            ? new IfMatchOrNew(Revision: null)
            : new IfMatchOrNew((await IfMatch.BindAsync(context, parameter))!.Revision);

    /// <summary>Tells the API's description.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => IfMatch.PopulateMetadata(parameter, builder);
}

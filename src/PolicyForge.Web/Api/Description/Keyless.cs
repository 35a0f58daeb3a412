using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PolicyForge.Web.Api.Description;

/// <summary>Tells which addresses need no key.</summary>
internal static class Keyless
{
    /// <summary>Whether a route lets anybody in.</summary>
    public static bool Is(IEnumerable<object> metadata) => metadata.OfType<IAllowAnonymous>().Any();

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (Is(context.Description.ActionDescriptor.EndpointMetadata))
            operation.Security = [];
        return Task.CompletedTask;
    }
}

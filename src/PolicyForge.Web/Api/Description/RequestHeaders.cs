using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PolicyForge.Core.Record.Working;
using PolicyForge.Web.Api.Repeats;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Description;

/// <summary>Describes the headers that the framework does not see.</summary>
internal static class RequestHeaders
{
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var route = context.Description;
        operation.Parameters ??= [];
        if (route.ActionDescriptor.EndpointMetadata.Contains(IfMatch.IsAsked))
            operation.Parameters.Add(Header("If-Match", "The ETag that you last saw. The change is refused when somebody else made one since.", isRequired: true));
        if (HttpMethods.IsPost(route.HttpMethod!))
            operation.Parameters.Add(Header(RepeatMiddleware.Header, $"Your name for this request. Sent again with the same name within {ForgetRepeats.Remembered.TotalHours} hours, it is answered as before and not done twice.", isRequired: false));
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string description, bool isRequired) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = isRequired,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}

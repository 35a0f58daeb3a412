using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PolicyForge.Web.Api.Description;

/// <summary>The API's own description, in OpenAPI 3.1.</summary>
internal static class ApiDescription
{
    private const string Version = "v1";
    private const string Prefix = "api/v1";

    public static void AddDescription(this IServiceCollection services) => services.AddOpenApi(Version, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = route => route.RelativePath?.StartsWith(Prefix, StringComparison.Ordinal) ?? false;
        options.AddDocumentTransformer(DescribeAsync);
        options.AddOperationTransformer(RequestHeaders.DescribeAsync);
        options.AddOperationTransformer(Keyless.DescribeAsync);
    });

    public static void MapDescription(this WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json");

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "PolicyForge",
            Version = Version,
            Description = "School policies: published by councils and trusts, adopted by schools, kept for review. Whatever a key does not reach answers 404, as if it did not exist.",
        };
        document.Servers = [];
        document.AddComponent("key", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "pf_ORGANISATION_ID_SECRET",
            Description = "A key of an organisation, with the scopes read, edit, approve or manage.",
        });
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        return Task.CompletedTask;
    }
}

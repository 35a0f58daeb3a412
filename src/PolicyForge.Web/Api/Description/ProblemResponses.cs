using PolicyForge.Web.Api.Problems;

namespace PolicyForge.Web.Api.Description;

/// <summary>Tells of the problems that any route may answer with.</summary>
internal static class ProblemResponses
{
    private static readonly int[] Everywhere = [400, 404, 429, 503];
    private static readonly int[] WithKeys = [401];
    private static readonly int[] OnChanges = [409, 413, 422];

    public static TBuilder WithProblems<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder
    {
        routes.Finally(route =>
        {
            foreach (var status in Everywhere.Concat(Keyless.Is(route.Metadata) ? [] : WithKeys).Concat(Changes(route) ? OnChanges : []))
                route.Metadata.Add(Of(status));
        });
        return routes;
    }

    /// <summary>That a route answers with the problem of a status.</summary>
    public static ProducesResponseTypeMetadata Of(int status) => new(status, typeof(ApiProblem), [ApiProblem.MediaType]);

    private static bool Changes(EndpointBuilder route) =>
        route.Metadata.OfType<IHttpMethodMetadata>().Any(methods => !methods.HttpMethods.Contains(HttpMethods.Get));
}

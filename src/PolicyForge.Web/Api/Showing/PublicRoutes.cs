using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Showing;
using PolicyForge.Web.Api.Organisations;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Showing;

/// <summary>What organisations show to everybody, without a key. An address stays while versions come and go.</summary>
internal static class PublicRoutes
{
    // Long enough to carry a page that many look at, short enough for a policy that is withdrawn to be gone.
    private const string Cached = "public, max-age=300";

    public static void MapPublic(this RouteGroupBuilder organisation)
    {
        organisation.WithTags("Public").AddEndpointFilter(CacheAsync);
        organisation.MapGet("", GetAsync).WithName("GetPublicOrganisation");
        organisation.MapGet("/logo", LogoAsync).WithName("GetPublicLogo");
        organisation.MapGet("/policies", ListAsync).WithName("ListPublicPolicies");
        organisation.MapGet("/policies/{policy}", PolicyAsync).WithName("GetPublicPolicy");
        organisation.MapGet("/policies/{policy}/document.{form}", DownloadAsync).WithName("DownloadPublicDocument");
    }

    /// <summary>Tells the name and look of an organisation that shows policies.</summary>
    internal static async Task<Sent<PublicOrganisation>> GetAsync(string organisation, GetPublicOrganisation shown, CancellationToken cancellation) =>
        new(await shown.RunAsync(organisation, cancellation));

    /// <summary>Downloads its logo.</summary>
    internal static async Task<SentFile> LogoAsync(string organisation, GetPublicLogo shown, CancellationToken cancellation) =>
        (await shown.RunAsync(organisation, cancellation)).Send();

    /// <summary>Lists the policies in force that it shows, by id.</summary>
    internal static async Task<Sent<Page<PublicPolicy>>> ListAsync(string organisation, [AsParameters] Paging paging, ListPublicPolicies shown, CancellationToken cancellation)
    {
        var found = await shown.RunAsync(organisation, paging.Text(), paging.Size() + 1, cancellation);
        return paging.Send(found, last => [last.PolicyId]);
    }

    /// <summary>Tells of one of them: of whichever version is in force.</summary>
    internal static async Task<Sent<PublicPolicy>> PolicyAsync(string organisation, string policy, GetPublicPolicy shown, CancellationToken cancellation) =>
        new(await shown.RunAsync(organisation, policy, cancellation));

    /// <summary>Downloads its document as it was adopted.</summary>
    internal static async Task<SentFile> DownloadAsync(string organisation, string policy, string form, ReadPublicDocument shown, CancellationToken cancellation)
    {
        var known = Word.Address<DownloadForm>(form);
        var file = (await shown.RunAsync(organisation, policy, cancellation)).As(known);
        return new(file.Content, file.MediaType, file.Name) { Sha256 = file.Sha256 };
    }

    // A request that fails never comes here: nobody keeps that nothing is there.
    private static async ValueTask<object?> CacheAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        context.HttpContext.Response.Headers.CacheControl = Cached;
        return answer;
    }
}

using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Organisations;

/// <summary>Organisations and their settings.</summary>
internal static class OrganisationRoutes
{
    private const string AnyFile = "application/octet-stream";

    public static void MapOrganisations(this RouteGroupBuilder organisations)
    {
        organisations.WithTags("Organisations");
        organisations.MapGet("", ListAsync).WithName("ListOrganisations");
        organisations.MapPost("", CreateAsync).WithName("CreateOrganisation");
    }

    public static void MapOrganisation(this RouteGroupBuilder organisation)
    {
        organisation.MapGet("", GetAsync).WithName("GetOrganisation").WithTags("Organisations");
        organisation.MapPatch("", EditAsync).WithName("EditOrganisation").WithTags("Organisations");
        organisation.MapGet("/logo", GetLogoAsync).WithName("GetLogo").WithTags("Organisations");
        organisation.MapDelete("/logo", RemoveLogoAsync).WithName("RemoveLogo").WithTags("Organisations");
        organisation.MapPut("/logo", SetLogoAsync).WithName("SetLogo").WithTags("Organisations").Accepts<byte[]>(AnyFile);
    }

    /// <summary>Lists the organisations that the key reaches, by id.</summary>
    internal static async Task<Sent<Page<OrganisationRow>>> ListAsync([AsParameters] Paging paging, Caller caller, ListOrganisations organisations, CancellationToken cancellation)
    {
        var found = await organisations.RunAsync(caller, paging.Text(), paging.Size() + 1, cancellation);
        return paging.Send(found, last => [last.Id]);
    }

    /// <summary>Makes an academy of the key's trust.</summary>
    internal static async Task<Made<OrganisationProfile>> CreateAsync(NewOrganisation body, Caller caller, CreateOrganisation organisations, CancellationToken cancellation)
    {
        var made = await organisations.RunAsync(caller, body, cancellation);
        return new($"{ApiRoutes.Organisations}/{made.Id}", made, made.Revision);
    }

    /// <summary>Reads an organisation's settings, relations and subscriptions.</summary>
    internal static async Task<Sent<OrganisationDetail>> GetAsync(string organisation, Caller caller, GetOrganisation organisations, CancellationToken cancellation)
    {
        var found = await organisations.RunAsync(caller, organisation, cancellation);
        return new(found, found.Profile.Revision) { HoldsMore = true };
    }

    /// <summary>Changes the settings that are given.</summary>
    internal static async Task<Sent<OrganisationProfile>> EditAsync(string organisation, ProfileBody body, IfMatch seen, Caller caller, EditProfile organisations, CancellationToken cancellation) =>
        Send(await organisations.RunAsync(caller, body.Edit(organisation, seen.Revision), cancellation));

    /// <summary>Sets the logo: a PNG or JPEG picture.</summary>
    internal static async Task<Sent<OrganisationProfile>> SetLogoAsync(string organisation, FileBody body, IfMatch seen, Caller caller, SetLogo organisations, CancellationToken cancellation) =>
        Send(await organisations.RunAsync(caller, new(organisation, seen.Revision, body.Content), cancellation));

    /// <summary>Downloads the logo.</summary>
    internal static async Task<SentFile> GetLogoAsync(string organisation, Caller caller, GetLogo organisations, CancellationToken cancellation) =>
        (await organisations.RunAsync(caller, organisation, cancellation)).Send();

    /// <summary>Removes the logo.</summary>
    internal static async Task<Done> RemoveLogoAsync(string organisation, IfMatch seen, Caller caller, RemoveLogo organisations, CancellationToken cancellation) =>
        new((await organisations.RunAsync(caller, organisation, seen.Revision, cancellation)).Revision);

    private static Sent<OrganisationProfile> Send(OrganisationProfile profile) => new(profile, profile.Revision);
}
